// Fails when what a phone has to load before a call can be logged has grown beyond its budget.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET = 40_000;
const ASSETS = 'dist/assets';

let files;
try {
  files = readdirSync(ASSETS);
} catch {
  console.error('There is no build to measure: run "npm run build" first.');
  process.exit(1);
}

/** A file and all it imports before it runs. */
function withImports(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  const text = readFileSync(join(ASSETS, name), 'utf8');
  for (const [, imported] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) withImports(imported, seen);
  return seen;
}

const entry = readFileSync('dist/index.html', 'utf8').match(/assets\/([^"]+\.js)/)[1];
const named = (start) => files.filter((file) => file.startsWith(start) && file.endsWith('.js'));
const path = new Set([entry, ...named('call-form-panel')].flatMap((name) => [...withImports(name)]));
const gzipped = (name) => gzipSync(readFileSync(join(ASSETS, name)), { level: 9 }).length;

let total = 0;
for (const name of [...path].sort()) {
  total += gzipped(name);
  console.log(`${String(gzipped(name)).padStart(7)}  ${name} (${statSync(join(ASSETS, name)).size})`);
}
for (const name of files.filter((file) => file.endsWith('.css'))) console.log(`${String(gzipped(name)).padStart(7)}  ${name}`);
for (const name of named('de-')) console.log(`${String(gzipped(name)).padStart(7)}  ${name} (with German only)`);
console.log(`Path to the call form, gzipped: ${total} of ${BUDGET} bytes of script.`);
if (total > BUDGET) {
  console.error('The path to the call form is over its budget.');
  process.exitCode = 1;
}
