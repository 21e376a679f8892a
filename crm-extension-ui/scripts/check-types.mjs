// Fails when the types of the API are not those of the OpenAPI document.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DOCUMENT = '../crm-extension-rest/src/main/resources/openapi.yaml';
const dir = mkdtempSync(join(tmpdir(), 'types-'));
try {
  const fresh = join(dir, 'openapi.gen.ts');
  execFileSync('npx', ['openapi-typescript', DOCUMENT, '--alphabetize', '-o', fresh], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (readFileSync(fresh, 'utf8') !== readFileSync('src/data/openapi.gen.ts', 'utf8')) {
    console.error('src/data/openapi.gen.ts is stale: run "npm run types".');
    process.exitCode = 1;
  } else console.log('The types are those of the OpenAPI document.');
} finally {
  rmSync(dir, { recursive: true });
}
