import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const repository = path.resolve(import.meta.dirname, '..')

/** File, what it holds, and a part of what the linter must say. */
const breaches = [
  ['electron/shared/a.ts', `import './../services/x.ts'`, 'shared may not import services'],
  ['electron/shared/b.ts', `import { readFile } from 'node:fs/promises'; readFile`, "Node's modules"],
  ['electron/shared/c.ts', `import React from 'react'; React`, 'package react'],
  ['electron/services/a.ts', `import { app } from 'electron'; app`, 'package electron'],
  ['electron/services/b.ts', `import Store from 'electron-store'; Store`, 'package electron-store'],
  ['electron/services/c.ts', `export * from '../desktop/window.ts'`, 'services may not import desktop'],
  [
    'electron/services/d.ts',
    `import '../../renderer/domain/tone/engine.ts'`,
    'services may not import domain',
  ],
  ['electron/desktop/a.ts', `import '../main.ts'`, 'nothing may import electron/main.ts'],
  ['electron/desktop/b.ts', `import '../../renderer/ui/x.ts'`, 'desktop may not import ui'],
  ['electron/preload.ts', `import './services/x.ts'`, 'preload may not import services'],
  ['electron/review-preload.ts', `import { z } from 'zod'; z`, 'preload may not import the package zod'],
  ['renderer/domain/tone/a.ts', `import '../../ui/x.ts'`, 'domain may not import ui'],
  [
    'renderer/domain/tone/b.ts',
    `import { useState } from 'react'; useState`,
    'domain may not import the package react',
  ],
  ['renderer/domain/tone/c.ts', `import '../../../electron/services/x.ts'`, 'domain may not import services'],
  [
    'renderer/domain/tone/d.ts',
    `export type A = import('../../bridge/x.ts').A`,
    'domain may not import bridge',
  ],
  ['renderer/workers/a.ts', `import '../bridge/x.ts'`, 'workers may not import bridge'],
  ['renderer/bridge/a.ts', `import '../domain/x.ts'`, 'bridge may not import domain'],
  ['renderer/i18n/a.ts', `import '../ui/x.ts'`, 'i18n may not import ui'],
  ['renderer/ui/a.tsx', `import '../domain/x.ts'`, 'ui may not import domain'],
  ['renderer/ui/b.tsx', `import { ipcRenderer } from 'electron'; ipcRenderer`, 'package electron'],
  ['renderer/editor/a.tsx', `import '../bridge/x.ts'`, 'editor may not import bridge'],
  ['renderer/editor/b.tsx', `import '../features/today/x.ts'`, 'editor may not import feature'],
  [
    'renderer/features/today/a.tsx',
    `import '../rehearse/x.ts'`,
    'feature today may not import feature rehearse',
  ],
  ['renderer/features/today/b.tsx', `import '../../app/x.ts'`, 'feature may not import app'],
  [
    'renderer/features/today/c.tsx',
    `void import('../rehearse/x.ts')`,
    'feature today may not import feature rehearse',
  ],
  [
    'renderer/features/today/d.tsx',
    `import '../../../electron/services/x.ts'`,
    'feature may not import services',
  ],
  ['renderer/features/today/e.tsx', `import fs from 'node:fs'; fs`, "Node's modules"],
  [
    'renderer/features/today/f.tsx',
    `new Worker(new URL('../../app/w.ts', import.meta.url))`,
    'may not import app',
  ],
  ['renderer/review/a.tsx', `import '../bridge/x.ts'`, 'review may not import bridge'],
  ['renderer/review/b.tsx', `import '../features/publish/x.ts'`, 'review may not import feature'],
  ['renderer/app/a.tsx', `import '../../electron/services/x.ts'`, 'app may not import services'],
  ['renderer/app/b.tsx', `import Store from 'electron-store'; Store`, 'package electron-store'],
  ['e2e/a.ts', `import '../renderer/ui/x.ts'`, 'e2e may not import ui'],
  ['electron/services/e.ts', `import '../shared/x'`, 'has no extension'],
] as const

const allowed = [
  ['electron/shared/ok.ts', `import { z } from 'zod'; import './contract.ts'; z`],
  ['electron/services/ok.ts', `import fs from 'node:fs'; import '../shared/x.ts'; fs`],
  ['electron/desktop/ok.ts', `import { app } from 'electron'; import '../services/x.ts'; app`],
  ['electron/main.ts', `import { app } from 'electron'; import './desktop/x.ts'; app`],
  ['renderer/domain/tone/ok.ts', `import '../../../electron/shared/x.ts'; import '../text/x.ts'`],
  ['renderer/domain/tone/ok.test.ts', `import fs from 'node:fs'; import { it } from 'vitest'; fs; it`],
  ['renderer/workers/ok.ts', `import '../domain/tone/x.ts'; void import('../../assets/tone/es/x.json')`],
  [
    'renderer/editor/ok.tsx',
    `import '../workers/x.ts'; import { EditorView } from '@codemirror/view'; EditorView`,
  ],
  [
    'renderer/features/today/ok.tsx',
    `import '../../bridge/x.ts'; import './parts/x.tsx'; import '../../ui/x.css'`,
  ],
  ['renderer/features/lessons/ok.tsx', `import.meta.glob('../../../assets/lessons/*/*.md')`],
  ['renderer/review/ok.tsx', `import '../ui/x.tsx'; import '../../electron/shared/review-payload.ts'`],
  ['renderer/app/ok.tsx', `import '../features/today/x.ts'; import '../bridge/x.ts'`],
  ['renderer/main.tsx', `import './app/App.tsx'`],
  ['e2e/ok.ts', `import '../electron/shared/x.ts'; import '../scripts/build.ts'`],
] as const

interface Finding {
  readonly code: string
  readonly message: string
  readonly filename: string
}

let folder = ''
let findings: readonly Finding[] = []

/** A small house of its own, with the project's linter configuration over it. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ensayo-lint-'))
  await mkdir(path.join(folder, 'lint'))
  for (const file of ['.oxlintrc.json', 'lint/import-table.js']) {
    await cp(path.join(repository, file), path.join(folder, file))
  }
  for (const [file, text] of [...breaches, ...allowed]) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), `${text}\n`)
  }
  const oxlint = path.join(repository, 'node_modules', 'oxlint', 'bin', 'oxlint')
  const args = [oxlint, '--format', 'json', ...[...breaches, ...allowed].map(([file]) => file)]
  // The linter ends with 1 when it finds something, which is what it is here for.
  const output = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(
    (error: { stdout: string }) => error,
  )
  findings = (JSON.parse(output.stdout) as { diagnostics: Finding[] }).diagnostics.filter(({ code }) =>
    code.startsWith('ensayo('),
  )
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function messagesFor(file: string): string[] {
  return findings
    .filter(({ filename }) => path.normalize(filename) === path.normalize(file))
    .map(({ message }) => message)
}

describe('the import table', () => {
  it.each(breaches)('refuses in %s: %s', (file, _text, expected) => {
    expect(messagesFor(file)).toEqual([expect.stringContaining(expected)])
  })

  it.each(allowed)('lets %s do: %s', (file) => {
    expect(messagesFor(file)).toEqual([])
  })
})
