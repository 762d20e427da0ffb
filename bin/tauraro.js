#!/usr/bin/env node
'use strict';

// CommonJS, as bin/package.json says: an ES module here would add a tenth to the start-up time.

const { load } = require('./bundle.js');

const bundle = load();
// Everything is written by then. The event loop would turn once more, and V8 collect garbage in it: 1 ms.
const exit = (exitCode) => {
  bundle.keepCompiled();
  process.exit(exitCode);
};
const result = bundle.exports.main(process.argv.slice(2));
if (typeof result === 'number') exit(result);
else result.then(exit);
