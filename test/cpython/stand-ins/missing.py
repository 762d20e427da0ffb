"""Adds to sys what CPython's library expects there and Tauraro does not have."""

import sys


class _Facts:
    def __init__(self, **facts):
        self.__dict__.update(facts)


def _getframe(depth=0):
    raise ValueError('call stack is not deep enough')


for _name, _value in {
    'warnoptions': [],
    'flags': _Facts(optimize=0, utf8_mode=1, dev_mode=False, bytes_warning=0, no_docstrings=0, ignore_environment=0),
    'implementation': _Facts(name='tauraro', cache_tag=None, version=sys.version_info, hexversion=sys.hexversion),
    '_getframe': _getframe,
    'audit': lambda event, *args: None,
    'meta_path': [],
    'path_hooks': [],
    'path_importer_cache': {},
    'unraisablehook': lambda unraisable: None,
    'is_finalizing': lambda: False,
    'getrefcount': lambda value: 2,
    'gettrace': lambda: None,
    'settrace': lambda function: None,
}.items():
    if not hasattr(sys, _name):
        setattr(sys, _name, _value)

import builtins

if not hasattr(builtins, 'memoryview'):
    builtins.memoryview = type('memoryview', (), {'__module__': 'builtins'})

import unittest_mock

sys.modules['unittest.mock'] = unittest_mock
