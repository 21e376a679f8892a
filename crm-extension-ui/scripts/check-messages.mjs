// Fails when a text of the source has no German, or a German text has no source any more.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const config = JSON.parse(readFileSync('lit-localize.json', 'utf8'));
const dir = mkdtempSync(join(tmpdir(), 'messages-'));
const units = (file) => {
  const found = new Map();
  for (const [, id, unit] of readFileSync(file, 'utf8').matchAll(/<trans-unit id="([^"]+)">(.*?)<\/trans-unit>/gs)) {
    found.set(id, { source: unit.match(/<source>(.*?)<\/source>/s)[1], target: unit.match(/<target>(.*?)<\/target>/s)?.[1] });
  }
  return found;
};

try {
  config.interchange.xliffDir = dir;
  config.inputFiles = config.inputFiles.map((glob) => resolve(glob));
  config.output.outputDir = resolve(config.output.outputDir);
  config.output.localeCodesModule = resolve(config.output.localeCodesModule);
  writeFileSync(join(dir, 'config.json'), JSON.stringify(config));
  execFileSync('npx', ['lit-localize', 'extract', '--config', join(dir, 'config.json')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const inSource = units(join(dir, 'de.xlf'));
  const translated = units('xliff/de.xlf');
  const missing = [...inSource].filter(([id]) => !translated.get(id)?.target?.trim());
  const left = [...translated].filter(([id]) => !inSource.has(id));
  for (const [id, { source }] of missing) console.error(`No German text: ${source} (${id})`);
  for (const [id, { source }] of left) console.error(`No longer in the source: ${source} (${id})`);
  if (missing.length + left.length > 0) {
    console.error('Run "npm run messages" and complete xliff/de.xlf.');
    process.exitCode = 1;
  } else console.log(`${inSource.size} texts, all in German.`);
} finally {
  rmSync(dir, { recursive: true });
}
