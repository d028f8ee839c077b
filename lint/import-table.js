// The import table of the README as a lint rule: which room of the house may import from which.
// A room is a folder; what stands in no row may not be imported. Both directions of a mistake are caught here:
// a path that leads into a room out of reach, and a package (or Node module) that does not belong in the room.

import path from 'node:path'

/** The repository: this file lives in its folder `lint`. */
const root = path.resolve(import.meta.dirname, '..')

/** Libraries without DOM, Node or effects, that pure code may use. A new one is added here on purpose. */
const purePackages = [
  'zod',
  'twitter-text',
  'ts-fsrs',
  'diff',
  'minisearch',
  'd3-scale',
  'd3-shape',
  'temporal-polyfill',
]
const nodeSide = ['electron', 'electron-store', 'electron-updater', 'electron-log']
const windowSide = [
  'react',
  'react-dom',
  'react-i18next',
  'react-aria-components',
  'react-markdown',
  'zustand',
  '@codemirror/*',
  '@phosphor-icons/*',
]
const testPackages = ['vitest', 'fast-check']

/**
 * One row of the table.
 *
 * @typedef {object} Row
 * @property {RegExp} files which files are this room, by their path from the repository
 * @property {readonly string[]} rooms rooms it may import besides itself
 * @property {readonly string[] | 'any'} packages packages it may import
 * @property {readonly string[]} [never] packages it may not import though `packages` would let it
 * @property {boolean} node whether it may import Node's own modules
 */

/** @type {Readonly<Record<string, Row>>} */
const table = {
  shared: row(/^electron\/shared\//u, [], purePackages),
  services: row(/^electron\/services\//u, ['shared'], 'any', {
    never: [...nodeSide, ...windowSide],
    node: true,
  }),
  desktop: row(/^electron\/desktop\//u, ['shared', 'services'], 'any', { never: windowSide, node: true }),
  main: row(/^electron\/main\.ts$/u, ['shared', 'services', 'desktop'], 'any', {
    never: windowSide,
    node: true,
  }),
  preload: row(/^electron\/(review-)?preload\.ts$/u, ['shared'], ['electron']),

  domain: row(/^renderer\/domain\//u, ['shared'], purePackages),
  workers: row(/^renderer\/workers\//u, ['domain', 'assets', 'dictionaries'], purePackages),
  bridge: row(/^renderer\/bridge\//u, ['shared'], ['zustand', ...purePackages]),
  i18n: row(/^renderer\/i18n\//u, ['shared'], ['i18next', 'react-i18next', 'react', ...purePackages]),
  ui: row(/^renderer\/ui\//u, ['i18n', 'shared'], 'any', { never: nodeSide }),
  editor: row(/^renderer\/editor\//u, ['ui', 'i18n', 'domain', 'shared', 'workers'], 'any', {
    never: nodeSide,
  }),
  feature: row(
    /^renderer\/features\/[^/]+\//u,
    ['shared', 'domain', 'workers', 'bridge', 'editor', 'ui', 'i18n', 'assets'],
    'any',
    { never: nodeSide },
  ),
  review: row(/^renderer\/review(\/|\.tsx?$)/u, ['shared', 'ui', 'i18n'], 'any', { never: nodeSide }),
  app: row(
    /^renderer\/(app\/|[^/]+\.tsx?$)/u,
    ['shared', 'domain', 'workers', 'bridge', 'editor', 'feature', 'ui', 'i18n', 'assets'],
    'any',
    { never: nodeSide },
  ),

  // Word lists, read as text by path: their packages export only a loader for Node.
  dictionaries: row(/^node_modules\/dictionary-[a-z-]+\//u, [], []),
  assets: row(/^assets\//u, ['shared', 'domain'], purePackages),
  e2e: row(/^e2e\//u, ['shared', 'scripts'], 'any', { node: true }),
  scripts: row(
    /^(scripts|lint)\/|^[^/]+\.config\.ts$/u,
    ['shared', 'services', 'domain', 'workers', 'i18n', 'assets', 'e2e'],
    'any',
    { node: true },
  ),
}

/**
 * @param {RegExp} files @param {readonly string[]} rooms @param {Row['packages']} packages
 * @param {Partial<Row>} [rest]
 * @returns {Row}
 */
function row(files, rooms, packages, rest = {}) {
  return { files, rooms, packages, node: false, ...rest }
}

/** @param {string} file path from the repository, with forward slashes @returns {string | undefined} */
function roomOf(file) {
  // `review` stands before `app` in the table: both match renderer/review.tsx.
  return Object.keys(table).find((name) => table[name]?.files.test(file))
}

/** @param {string} file @returns {string | undefined} the feature a file belongs to */
function featureOf(file) {
  return /^renderer\/features\/([^/]+)\//u.exec(file)?.[1]
}

/** Tests run under Node beside the code, and may read what they check from disk. */
/** @param {string} file */
function isTest(file) {
  return /\.test\.tsx?$|\/testing\//u.test(file)
}

/** @param {string} name @param {readonly string[]} patterns "pkg" or "@scope/*" */
function matches(name, patterns) {
  return patterns.some((pattern) =>
    pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  )
}

/** @param {string} specifier @returns {string} the package, without a path inside it */
function packageOf(specifier) {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

/**
 * Why `file` may not import `specifier`; nothing when it may.
 *
 * @param {string} file path from the repository, with forward slashes
 * @param {string} specifier as written
 * @returns {string | undefined}
 */
export function findBreach(file, specifier) {
  const room = roomOf(file)
  const own = room === undefined ? undefined : table[room]
  if (room === undefined || own === undefined) return undefined
  if (specifier.startsWith('.')) return findRoomBreach(file, room, own, specifier)
  return findPackageBreach(file, room, own, specifier)
}

/** @param {string} file @param {string} room @param {Row} own @param {string} specifier */
function findRoomBreach(file, room, own, specifier) {
  const target = path.posix.normalize(
    path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/u, '')),
  )
  if (target === 'package.json') return own.node ? undefined : `${room} may not import package.json`
  const other = roomOf(target) ?? roomOf(`${target}/`)
  if (other === undefined) return `${room} imports ${target}, which is in no room of the import table`
  if (
    featureOf(target) !== undefined &&
    featureOf(file) !== undefined &&
    featureOf(target) !== featureOf(file)
  ) {
    return `feature ${featureOf(file)} may not import feature ${featureOf(target)}; features meet only in renderer/app`
  }
  if (other === 'main') return 'nothing may import electron/main.ts'
  if (other === room || own.rooms.includes(other)) return undefined
  if (other === 'assets' && isTest(file)) return undefined
  return `${room} may not import ${other} (it may import: ${own.rooms.join(', ') || 'itself only'})`
}

/** @param {string} file @param {string} room @param {Row} own @param {string} specifier */
function findPackageBreach(file, room, own, specifier) {
  if (specifier.startsWith('node:')) {
    return own.node || isTest(file) ? undefined : `${room} may not import Node's modules (${specifier})`
  }
  const name = packageOf(specifier)
  // A test may bring a tool or a reference implementation to compare with.
  if (isTest(file) && !matches(name, nodeSide)) return undefined
  const allowed = own.packages === 'any' ? !matches(name, own.never ?? []) : matches(name, own.packages)
  if (allowed && (own.packages !== 'any' || !matches(name, testPackages) || own.node)) return undefined
  return `${room} may not import the package ${name}`
}

/** @typedef {{ type: string, value?: unknown }} Node */

/** @type {{ create(context: any): Record<string, (node: any) => void> }} */
const importTable = {
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/')
    /** @param {Node | null | undefined} source */
    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return
      const breach = findBreach(file, source.value)
      if (breach !== undefined) context.report({ message: `Import table: ${breach}.`, node: source })
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      // new URL('./worker.ts', import.meta.url): how a worker is named.
      NewExpression: (node) => {
        if (node.callee.name === 'URL' && node.arguments[1]?.type === 'MemberExpression')
          check(node.arguments[0])
      },
      // import.meta.glob('../assets/…') is Vite's import of many.
      CallExpression: (node) => {
        if (node.callee.property?.name === 'glob' && node.callee.object?.type === 'MetaProperty')
          check(node.arguments[0])
      },
    }
  },
}

/** Node's type stripping and the bundler agree only on imports that name the file whole. */
/** @type {{ create(context: any): Record<string, (node: any) => void> }} */
const importExtension = {
  create(context) {
    /** @param {Node | null | undefined} source */
    const check = (source) => {
      const name = source?.value
      if (typeof name !== 'string' || !name.startsWith('.') || /\.\w+(\?\w+)?$/u.test(name)) return
      context.report({ message: `Name the file whole: "${name}" has no extension.`, node: source })
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
    }
  },
}

export default {
  meta: { name: 'ensayo' },
  rules: { 'import-table': importTable, 'import-extension': importExtension },
}
