import { fileURLToPath } from 'node:url';
import boundaries from 'eslint-plugin-boundaries';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const ui = ['svelte', '@lucide/svelte', 'bits-ui', 'chart.js', '@fontsource-variable/*'];

/**
 * Who may import whom (files), and what from outside (packages; node: whether Node's own modules are allowed).
 * An arrow that is missing here is forbidden.
 * @type {Record<string, { to: string[], packages: string[], node?: boolean }>}
 */
const arrows = {
  domain: { to: ['domain'], packages: [] },
  contract: { to: ['contract', 'domain'], packages: ['zod'] },
  engine: {
    to: ['engine', 'report', 'domain', 'contract', 'resources'],
    packages: ['better-sqlite3', 'docx', 'zod', 'fflate', 'jsonc-parser', 'ws', 'csv-parse', 'saxes'],
    node: true,
  },
  report: {
    to: ['report', 'domain', 'contract', 'resources'],
    packages: ['docx', 'zod', 'fflate', 'saxes', '@xmldom/xmldom'],
    node: true,
  },
  shell: { to: ['shell', 'contract'], packages: ['electron'], node: true },
  app: { to: ['app', 'contract', 'domain', 'ui'], packages: ui },
  projector: { to: ['projector', 'contract', 'domain', 'ui'], packages: ui },
  paper: { to: ['paper', 'contract', 'domain', 'ui'], packages: ui },
  phone: { to: ['phone', 'contract', 'domain', 'ui'], packages: ui },
  ui: { to: ['ui', 'contract', 'domain', 'resources'], packages: [...ui, 'qr'] },
};

const reason =
  'The layers keep the rules of the domain free of Electron, Node and the interface: {{from.element.types}} may not import {{dependency.source}}.';

/**
 * @param {string} [root] the folder that holds src/ and electron/
 * @returns {import('eslint').Linter.Config[]}
 */
export function layering(root = projectRoot) {
  return [
    {
      files: ['src/**/*.ts', 'src/**/*.svelte', 'electron/**/*.ts'],
      plugins: { boundaries: /** @type {any} */ (boundaries) },
      settings: {
        'boundaries/root-path': root,
        'boundaries/elements': elements(),
        'boundaries/files': [
          { category: 'main', pattern: 'electron/main.ts' },
          { category: 'preload', pattern: 'electron/preload.ts' },
          { category: 'names', pattern: 'src/contract/names.ts' },
        ],
        'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
        'boundaries/legacy-templates': false,
        // Imports here are relative and name their extension; nothing of a tsconfig is needed to follow them.
        'import/resolver': { typescript: { noWarnOnMultipleProjects: true } },
      },
      rules: {
        'boundaries/dependencies': [
          'error',
          {
            default: 'disallow',
            message: reason,
            checkAllOrigins: true,
            checkInternals: true,
            checkUnknownLocals: true,
            policies: policies(),
          },
        ],
        'boundaries/no-unknown-files': 'error',
      },
    },
  ];
}

function elements() {
  // The first that matches counts, so the part of a layer stands before the layer.
  const folders = [
    ['report', 'electron/engine/report'],
    ['engine', 'electron/engine'],
    ['shell', 'electron/shell'],
    ['entry', 'electron'],
    ...['domain', 'contract', 'app', 'projector', 'paper', 'phone', 'ui'].map((layer) => [layer, `src/${layer}`]),
    ['resources', 'resources'],
    ['tests', 'tests'],
  ];
  return folders.map(([type, pattern]) => ({ type, pattern, partialMatch: false }));
}

function policies() {
  const layers = Object.entries(arrows).map(([layer, { to, packages, node }]) => ({
    from: { element: { type: layer } },
    allow: [
      // One selector of many names: each one is tried against every import of every file.
      { to: { element: { type: to } } },
      ...(packages.length > 0 ? [{ to: { module: { origin: 'external', source: packages } } }] : []),
      ...(node ? [{ to: { module: { origin: 'core' } } }] : []),
    ],
  }));
  return [
    ...layers,
    {
      from: { file: { categories: 'main' } },
      allow: [{ to: { element: { type: 'shell' } } }, { to: { module: { origin: 'core' } } }],
    },
    {
      from: { file: { categories: 'preload' } },
      allow: [
        { to: { file: { categories: 'names' } } },
        { to: { element: { type: 'contract' } }, dependency: { kind: 'type' } },
        { to: { module: { origin: 'external', source: 'electron' } } },
      ],
    },
  ];
}
