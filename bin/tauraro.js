#!/usr/bin/env node
'use strict';

// Runs the tool; required by another script, gives `load` and `runOnce`. One file, and CommonJS, as bin/package.json says: a
// second file would add 1 ms to the start, an ES module a tenth.
//
// Loads dist/tauraro.cjs, and its lazy parts beside it when they are called into, through V8's code cache, which holds the
// compiled code of the functions that a run used.
//
// The cache of a script is made on the user's machine at the end of the first run that loads it, in the user's cache
// folder. A lazy part's is made anew by the next run, which finds what the first has kept of the program and so takes other
// ways; then when it is a minute old, two minutes, four and so on: V8 keeps what came from the old one and adds what was
// compiled since. The bundle's is not: each function more would make every start slower; but there is one for runs with the
// JIT, and one for all others. A cache's name tells the script (the first line is a comment with its name, version and hash),
// Node's version, the processor and Node's flags; V8 rejects what does not fit all the same. The tool keeps what it has made
// of programs in the same folder. Whatever fails here only costs time: it is passed over in silence. TAURARO_CACHE=off does
// without.

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const BUNDLE = 'tauraro.cjs';
const FOLDER = path.join(__dirname, '..', 'dist');

/** How old a cache is when it is made anew for the second time. */
const RENEWAL_MS = 60 * 1000;
/** What nobody has made anew for so long is removed when a code cache is made. */
const EXPIRY_MS = 30 * 24 * 3600 * 1000;

/** After how many bytes of its bytecode V8 optimises a function: by itself, and while work is done that is done once. */
const BUDGET = 67_584;
const BUDGET_ONCE = 1_000_000;

let isRunningOnce = false;

/** Node's module takes 3 ms to load. */
function setBudget(bytes) {
  require('node:v8').setFlagsFromString(`--interrupt-budget=${bytes}`);
}

/** Gives what `work` gives. V8 optimises little meanwhile: what it did would be ready when nothing needs it any more. */
function runOnce(work) {
  if (isRunningOnce) return work();
  setBudget(BUDGET_ONCE);
  isRunningOnce = true;
  try {
    return work();
  } finally {
    isRunningOnce = false;
    setBudget(BUDGET);
  }
}

/** A code cache holds for the flags it was made with: V8's own. */
function compileScript(source, options) {
  if (isRunningOnce) setBudget(BUDGET);
  const script = new vm.Script(source, options);
  if (isRunningOnce) setBudget(BUDGET_ONCE);
  return script;
}

function cacheFolder() {
  const { env, platform } = process;
  if (env.TAURARO_CACHE === 'off') return null;
  const within = (root, ...names) => (root && path.isAbsolute(root) ? path.join(root, ...names) : null);
  if (env.XDG_CACHE_HOME) return within(env.XDG_CACHE_HOME, 'tauraro');
  if (platform === 'win32') return within(env.LOCALAPPDATA, 'tauraro', 'cache');
  return within(env.HOME, platform === 'darwin' ? 'Library/Caches' : '.cache', 'tauraro');
}

/** Runs with the JIT use functions of the bundle that others do without: theirs is another cache. */
const kindOfRun = process.argv.some((argument) => argument.startsWith('--jit')) ? 'jit' : '';

function codeCacheFile(source, kind) {
  const folder = cacheFolder();
  if (folder === null) return null;
  const identity = source.slice(2, source.indexOf('\n'));
  const flags = [kind, ...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ');
  const name = `${identity} node-${process.version}-${process.arch} ${flags}`.trim();
  return path.join(folder, `${name.replace(/[^\w.-]+/g, '_').slice(0, 200)}.v8`);
}

/** Room for a script and for a cache: no page of it is touched before it is needed. */
const ROOM = 2 ** 20;

/**
 * Reads files one after the other into the same memory: at start-up, each page of memory that is touched for the first
 * time costs some 10 microseconds. A content holds until the next is read.
 */
class Reader {
  memory = Buffer.allocUnsafeSlow(ROOM);

  /** Throws what `fs` throws. */
  read(file) {
    const descriptor = fs.openSync(file, 'r');
    try {
      let length = 0;
      for (;;) {
        const count = fs.readSync(descriptor, this.memory, length, this.memory.length - length, null);
        length += count;
        if (count === 0) return this.memory.subarray(0, length);
        if (length === this.memory.length) this.memory = Buffer.concat([this.memory], 2 * length);
      }
    } finally {
      fs.closeSync(descriptor);
    }
  }

  /** The content, `undefined` if it cannot be read. */
  tryRead(file) {
    try {
      return this.read(file);
    } catch {
      return undefined;
    }
  }
}

/** Node's own way to make the folders above as well never ends below /proc. */
function makeFolder(folder) {
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (error.code === 'EEXIST') return;
    if (error.code !== 'ENOENT' || path.dirname(folder) === folder) throw error;
    makeFolder(path.dirname(folder));
    fs.mkdirSync(folder, { mode: 0o700 });
  }
}

/** Writes a file of the cache, as a whole. */
function write(file, content) {
  try {
    makeFolder(path.dirname(file));
    const temporary = `${file}.${process.pid}`;
    fs.writeFileSync(temporary, content, { mode: 0o600 });
    fs.renameSync(temporary, file);
  } catch {
    // Without it the next run is slower, no more.
  }
}

function removeExpired(folder) {
  try {
    for (const name of fs.readdirSync(folder)) {
      const file = path.join(folder, name);
      if (Date.now() - fs.statSync(file).mtimeMs > EXPIRY_MS) fs.unlinkSync(file);
    }
  } catch {
    // Somebody else is at it, or it takes up space for longer.
  }
}

/**
 * Evaluates the bundle afresh; `importModule` is its `import()`, which code from a cache lacks, `loadPart` gives the value
 * of another script, `toolCache` is the folder of the caches, null for none, and what writes files there, `runOnce` as above.
 * Gives its exports, and `keepCompiled`, which stores what V8 has compiled until then of the scripts that had no cache or
 * are to have it anew.
 */
function load() {
  const reader = new Reader();
  const kept = [];
  const evaluate = (name) => {
    const filename = path.join(FOLDER, name);
    const source = reader.read(filename).latin1Slice();
    const file = codeCacheFile(source, name === BUNDLE ? kindOfRun : '');
    const content = file === null ? undefined : reader.tryRead(file);
    const script = compileScript(source, { filename, cachedData: content?.subarray(0, -1) });
    if (file === null) return script.runInThisContext();
    if (content === undefined || script.cachedDataRejected) {
      kept.push({ file, script, renewals: 0 });
    } else if (name !== BUNDLE) {
      const renewals = content[content.length - 1];
      const age = Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (renewals === 0 || age > RENEWAL_MS * 2 ** (renewals - 1))
        kept.push({ file, script, renewals: renewals + 1 });
    }
    return script.runInThisContext();
  };
  const module = { exports: {} };
  const toolCache = { folder: cacheFolder(), write };
  evaluate(BUNDLE)(
    module.exports,
    require,
    module,
    FOLDER,
    (name) => import(name),
    evaluate,
    toolCache,
    runOnce,
  );
  return {
    exports: module.exports,
    keepCompiled() {
      // Behind the data, how often they have been made anew.
      for (const { file, script, renewals } of kept)
        write(file, Buffer.concat([script.createCachedData(), Buffer.of(renewals)]));
      if (kept.length > 0) removeExpired(toolCache.folder);
    },
  };
}

/** Runs the tool with the command line of this process, and ends it. */
function run() {
  let loaded;
  try {
    loaded = load();
  } catch (error) {
    if (fs.existsSync(path.join(FOLDER, BUNDLE))) throw error;
    process.stderr.write(`tauraro is not built: 'npm install' in ${path.dirname(FOLDER)} does that\n`);
    process.exit(70);
  }
  const { exports, keepCompiled } = loaded;
  // Everything is written by then. The event loop would turn once more, and V8 collect garbage in it: 1 ms.
  const exit = (exitCode) => {
    keepCompiled();
    process.exit(exitCode);
  };
  const result = exports.main(process.argv.slice(2));
  if (typeof result === 'number') exit(result);
  else result.then(exit);
}

if (require.main === module) run();
else module.exports = { load, runOnce };
