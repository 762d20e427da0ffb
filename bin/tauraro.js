#!/usr/bin/env node
'use strict';

// CommonJS, as bin/package.json says: an ES module here would add a tenth to the start-up time.

const { load } = require('./bundle.js');

const bundle = load();
const exit = (exitCode) => {
  process.exitCode = exitCode;
  bundle.keepCompiled();
};
const result = bundle.exports.main(process.argv.slice(2));
if (typeof result === 'number') exit(result);
else result.then(exit);
