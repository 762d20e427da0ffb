#!/usr/bin/python
# -*- coding: latin-1 -*-
a = "éÿ" + b
