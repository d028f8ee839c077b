import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Preview, startPreview } from './preview.ts'

const lessons = path.resolve(import.meta.dirname, '..', '..', 'assets', 'lessons')
let parent: string
let folder: string
let preview: Preview
let reloaded: Promise<void>

beforeEach(async () => {
  parent = await mkdtemp(path.join(os.tmpdir(), 'ensayo-preview-'))
  folder = path.join(parent, 'listen-first')
  await cp(path.join(lessons, 'listen-first'), folder, { recursive: true })
  await cp(path.join(lessons, 'modules.json'), path.join(parent, 'modules.json'))
  let onReload: (() => void) | undefined
  reloaded = new Promise((resolve) => (onReload = resolve))
  preview = await startPreview({ folder, port: 0, onReload: () => onReload?.() })
})
afterEach(async () => {
  await preview.close()
  await rm(parent, { recursive: true, force: true })
})

const read = async (at: string): Promise<Response> => fetch(new URL(at, preview.url))

describe('lessons:preview', () => {
  it('serves the page and its module on loopback', async () => {
    expect(new URL(preview.url).hostname).toBe('127.0.0.1')
    expect(await (await read('/')).text()).toContain('/lessons-preview.tsx')
    const module = await read('/lessons-preview.tsx')
    expect(module.headers.get('content-type')).toContain('javascript')
    expect(await module.text()).toContain('LessonPreview')
  })

  it('serves the lesson as it is on disk now, with what the check says, and tells the page of a change', async () => {
    const file = path.join(folder, 'es.md')
    const changed = (await readFile(file, 'utf8')).replace('{#', '{# ')
    await writeFile(file, changed)
    await reloaded
    const served = (await (await read('/lesson.json')).json()) as {
      files: { texts: Record<string, string> }
      problems: { code: string }[]
    }
    expect(served.files.texts['es']).toBe(changed)
    expect(served.problems.map(({ code }) => code)).toContain('broken-text')
  })
})
