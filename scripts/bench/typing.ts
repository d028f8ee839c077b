// What a keystroke costs in a 3,000-character post with hints and spelling on, in the real app on real Electron,
// beside the bare editor that it is built on, in the same run.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { build } from 'vite'
import { launchApp, removeData } from '../../e2e/app.ts'
import { request } from '../../e2e/bridge-request.ts'
import { goTo } from '../../e2e/rooms.ts'
import { buildApp } from '../build.ts'
import { openHiddenDisplay } from '../display.mjs'
import { ensureElectron } from '../electron-runtime.mjs'
import { measureWork, paintTimes, percentile, typeKeys, type Work } from './typing/keystrokes.ts'

export const name = 'typing'

/** Keys measured in each of the two passes; as many fewer before them, not counted, warm everything up. */
const keys = 300
const warmUpKeys = 75
const characters = 3_000

const paragraphs = [
  'Hace tres semanas cerramos la línea 2 de Villamorán. Lo conté tarde y lo conté mal: nuestra gente lo leyó en el periódico antes de oírmelo a mí. No volverá a ocurrir.',
  'Desde entonces me he sentado con los cuarenta y un compañeros de la línea, de uno en uno. Treinta y seis ya tienen puesto en Castrejal. Con los otros cinco seguimos hablando.',
  'De esas conversaciones me llevo tres cosas. Que poner en valor un oficio no se hace con un comunicado. Que la fecha se da antes que la razón. Y que los números tranquilizan a los de arriba, pero no a quien lleva veintidós años en la misma máquina.',
  'Si tiene una mala noticia en el cajón, dígala esta semana. Yo la guardé doce días; me sobraron once.',
]

export function longPost(): string {
  let text = ''
  for (let at = 0; text.length < characters; at += 1)
    text += `${text === '' ? '' : '\n\n'}${paragraphs[at % paragraphs.length]}`
  return text.slice(0, characters)
}

interface Figures {
  readonly work: Work
  readonly paint: readonly number[]
}

export async function run(): Promise<Record<string, number>> {
  const { executable } = await ensureElectron()
  await buildApp({ testBuild: true })
  const display = await openHiddenDisplay()
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'ensayo-bench-'))
  try {
    const app = await measureApp()
    const bare = await measureBare(executable, scratch)
    const [work, paint] = [percentile(app.work.perKey, 0.95), percentile(app.paint, 0.99)]
    const [bareWork, barePaint] = [percentile(bare.work.perKey, 0.95), percentile(bare.paint, 0.99)]
    return {
      'typing.work.p50.ms': round(percentile(app.work.perKey, 0.5)),
      'typing.work.p95.ms': round(work),
      'typing.work.codemirror.p50.ms': round(percentile(bare.work.perKey, 0.5)),
      'typing.work.codemirror.p95.ms': round(bareWork),
      'typing.work.ratio.codemirror': round(work / bareWork),
      'typing.pause.longest-task.p95.ms': round(percentile(app.work.longestInPause, 0.95)),
      'typing.paint.p50.ms': round(percentile(app.paint, 0.5)),
      'typing.paint.p99.ms': round(paint),
      'typing.paint.codemirror.p99.ms': round(barePaint),
      'typing.paint.ratio.codemirror': round(paint / barePaint),
    }
  } finally {
    display.close()
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 })
  }
}

const round = (value: number) => Number(value.toFixed(2))

async function measure(page: Page): Promise<Figures> {
  await typeKeys(page, warmUpKeys)
  const work = await measureWork(page, keys)
  const paint = await paintTimes(page, keys)
  return { work, paint }
}

async function measureApp(): Promise<Figures> {
  const launched = await launchApp({ language: 'es', size: { width: 1280, height: 800 } })
  try {
    const { page } = launched
    await request(page, 'drafts.create', {
      title: 'Lo que aprendí en la línea 2',
      language: 'es',
      channel: 'linkedin',
      text: longPost(),
      origin: 'free',
      scenario: null,
    })
    await goTo(page, 'rehearse')
    await page.locator('.note').first().waitFor()
    await page.locator('.misspelt, .hint').first().waitFor()
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+Home')
    // To the middle of the post, at the end of a line: what is below moves when it wraps.
    for (let line = 0; line < 24; line += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    return await measure(page)
  } finally {
    await launched.close()
    await removeData(launched.dataDir)
  }
}

/** The same text in a window of the same size with the editor library alone. */
async function measureBare(executable: string, scratch: string): Promise<Figures> {
  const folder = await makeBareApp(scratch)
  const app = await _electron.launch({
    executablePath: executable,
    args: [folder, `--user-data-dir=${path.join(scratch, 'bare-data')}`],
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const page = await app.firstWindow()
    await page.locator('.cm-content').waitFor()
    return await measure(page)
  } finally {
    await app.close()
  }
}

async function makeBareApp(scratch: string): Promise<string> {
  const folder = path.join(scratch, 'bare-editor')
  await mkdir(folder)
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: path.join(import.meta.dirname, 'typing', 'bare-editor.ts'),
        name: 'bare',
        formats: ['iife'],
        fileName: () => 'editor.js',
      },
    },
  })
  const style = '.cm-editor{width:448px;font:18px/30px serif}.cm-scroller{font:inherit!important}'
  await writeFile(
    path.join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>bare</title><style>${style}</style><body><script src="editor.js"></script>`,
  )
  await writeFile(path.join(folder, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.cjs"}')
  const hash = JSON.stringify(encodeURIComponent(longPost()))
  await writeFile(
    path.join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() =>
  new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html', { hash: ${hash} }))`,
  )
  return folder
}
