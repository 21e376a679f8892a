import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const server = process.env['API_SERVER'] ?? 'http://localhost:8080';

/** Takes the white space out of css literals, which no minifier looks into. */
function closeStyles(): Plugin {
  const close = (text: string): string =>
    text.replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':').replace(/;}/g, '}');
  return {
    name: 'close-styles',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/') || !code.includes('css`')) return null;
      return { code: code.replace(/css`[^`]*`/g, close), map: null };
    },
  };
}

/** Takes the line breaks and indents out of template literals: after minification no other line break is left. */
function closeTemplates(): Plugin {
  return {
    name: 'close-templates',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/\s*\n\s*/g, ' ');
      }
    },
  };
}

/** Loads a panel plainly: there is no style sheet or module to load ahead of it, so Vite's helper for that is left out. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null),
  };
}

interface Modules {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null;
}

/** A module and all it imports before it runs. */
function withImports(id: string, modules: Modules, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) withImports(imported, modules, seen);
  return seen;
}

const source = (path: string): string => fileURLToPath(new URL(`src/${path}`, import.meta.url));

/** What the shell needs, and what the call form shares with other panels, goes into one file: it compresses best so. */
function inFirstFile(id: string, modules: Modules): string | null {
  const shell = withImports(source('main.ts'), modules);
  const form = withImports(source('panels/call-form-panel.ts'), modules);
  const others = ['home-panel', 'requests-panel', 'call-panel', 'calls-panel', 'flags-panel', 'menu-panel', 'raise-flag-panel'].map((name) => withImports(source(`panels/${name}.ts`), modules));
  return shell.has(id) || (form.has(id) && others.some((other) => other.has(id))) ? 'app' : null;
}

/**
 * Builds the service worker once everything else is built, with the list of all that in it. A classic script, since not
 * every browser loads a module there.
 */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: { 'self.__WB_MANIFEST': JSON.stringify(builtFiles()) },
        build: {
          emptyOutDir: false,
          target: BROWSERS,
          rolldownOptions: { input: source('offline/service-worker.ts'), output: { format: 'iife', entryFileNames: 'service-worker.js' } },
        },
      });
    },
  };
}

/** What the device keeps of the application; a name with a fingerprint says by itself when the file is another. */
function builtFiles(): { url: string; revision: string | null }[] {
  const dist = fileURLToPath(new URL('dist', import.meta.url));
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(html|js|css|svg|png|webmanifest)$/.test(file) && file !== 'service-worker.js')
    .sort()
    .map((url) => {
      const content = createHash('sha256').update(readFileSync(`${dist}/${url}`));
      return { url, revision: url.startsWith('assets/') ? null : content.digest('hex').slice(0, 16) };
    });
}

const BROWSERS = ['chrome123', 'edge123', 'firefox128', 'safari17.5'];

// Every URL in the build is relative, because IT chooses the context root at deployment.
export default defineConfig({
  base: './',
  plugins: [plainImports(), closeStyles(), closeTemplates(), serviceWorker()],
  build: {
    target: BROWSERS,
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: inFirstFile, debugName: 'app' }] } } },
  },
  server: { proxy: { '/api': { target: server, rewrite: (path) => `/crm-extension${path}` } } },
  test: { include: ['test/**/*.test.ts'], environment: 'node' },
});
