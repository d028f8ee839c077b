// Drives the real app through its rooms and writes a picture of each to tour/, in both languages, both themes
// and two sizes. The test build, on invented texts and a fixed day: nothing of the user's is opened.

import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { atRest, launchApp, removeData, resize, type Language, type Theme } from '../e2e/app.ts'
import { rooms, type Room, type Visit } from '../e2e/rooms.ts'
import { sampleNow, seed } from '../e2e/samples.ts'
import { buildApp } from './build.ts'
import { failWithSentence, formatDuration, printFigures, readCommandLine, say } from './command-line.mjs'
import { openHiddenDisplay } from './display.mjs'
import { ensureElectron } from './electron-runtime.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

const folder = path.resolve(import.meta.dirname, '..', 'tour')
const languages: readonly Language[] = ['es', 'en']
const themes: readonly Theme[] = ['light', 'dark']
const sizes = [
  { width: 1280, height: 800 },
  { width: 960, height: 640 },
] as const
type Size = (typeof sizes)[number]

const { values, json } = readCommandLine({
  usage: 'npm run tour -- [--only rehearse,today]',
  summary: 'Writes pictures of every room to tour/, in es and en, light and dark, 1280x800 and 960x640.',
  options: { only: { type: 'string' } },
  notes: { only: `rooms to visit, separated by commas (${rooms.map(({ id }) => id).join(', ')})` },
})

try {
  process.exitCode = await tour(chosenRooms(values['only']))
} catch (error) {
  failWithSentence(error)
}

function chosenRooms(only: unknown): readonly Room[] {
  if (typeof only !== 'string') return rooms
  const wanted = only.split(',')
  const unknown = wanted.filter((id) => !rooms.some((room) => room.id === id))
  if (unknown.length > 0) throw new Error(`There is no room ${unknown.join(', ')}.`)
  return rooms.filter(({ id }) => wanted.includes(id))
}

async function tour(chosen: readonly Room[]): Promise<number> {
  const start = performance.now()
  await ensureSystemPackages(['window', 'hidden-display'])
  await ensureElectron()
  await buildApp({ testBuild: true })
  const display = await openHiddenDisplay()
  await mkdir(folder, { recursive: true })
  const failures: string[] = []
  let pictures = 0
  try {
    for (const language of languages) {
      for (const theme of themes) {
        const done = await visitAll(chosen, language, theme)
        pictures += done.pictures
        failures.push(...done.failures)
      }
    }
  } finally {
    display.close()
  }
  say(`${pictures} pictures in tour/ in ${formatDuration(performance.now() - start)}.`)
  for (const failure of failures) say(`Not taken: ${failure}`)
  if (json)
    printFigures(failures.length === 0, { 'tour.pictures': pictures, 'tour.failures': failures.length })
  return failures.length === 0 ? 0 : 1
}

async function visitAll(chosen: readonly Room[], language: Language, theme: Theme) {
  const failures: string[] = []
  let pictures = 0
  const launched = await launchApp({ language, theme, size: sizes[0], now: sampleNow })
  const visit = { launched, page: launched.page, language }
  try {
    await seed(launched.page, language)
    await startAgain(visit)
    for (const room of chosen) {
      const outcome = await takePictures(visit, room, `${language}-${theme}`)
      pictures += outcome.pictures
      if (outcome.failure !== undefined) failures.push(`${language}-${theme}-${room.id}: ${outcome.failure}`)
    }
  } finally {
    await launched.close()
    await removeData(launched.dataDir)
  }
  say(`${language} ${theme}: ${pictures} pictures`)
  return { pictures, failures }
}

/** One room in each size. A room that cannot be opened does not keep us from the others. */
async function takePictures(visit: Visit, room: Room, prefix: string) {
  const fileOf = ({ width, height }: Size) => path.join(folder, `${prefix}-${width}x${height}-${room.id}.png`)
  for (const size of sizes) await rm(fileOf(size), { force: true })
  let pictures = 0
  try {
    await room.open(visit)
    for (const size of sizes) {
      await resize(visit.launched, size)
      await atRest(visit.page)
      await writeFile(fileOf(size), await picture(visit, room, size))
      pictures += 1
    }
    await resize(visit.launched, sizes[0])
    await room.leave?.(visit)
    return { pictures }
  } catch (error) {
    await resize(visit.launched, sizes[0])
    await startAgain(visit)
    const failure = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error)
    return { pictures, failure }
  }
}

async function picture(visit: Visit, room: Room, { width, height }: Size): Promise<Buffer> {
  const clip = { x: 0, y: 0, width, height }
  const below = await visit.page.screenshot({ clip })
  if (room.overlay === undefined) return below
  const above = await room.overlay(visit)
  await atRest(above)
  return layered(visit.page, [below, await above.screenshot({ clip, omitBackground: true })])
}

/** Puts one picture over another as the window does, which a screenshot of either page cannot show. */
async function layered(page: Page, layers: readonly Buffer[]): Promise<Buffer> {
  const urls = layers.map((png) => `data:image/png;base64,${png.toString('base64')}`)
  const url = await page.evaluate(async (sources) => {
    const canvas = document.createElement('canvas')
    for (const source of sources) {
      const image = new Image()
      image.src = source
      await image.decode()
      if (source === sources[0]) Object.assign(canvas, { width: image.width, height: image.height })
      canvas.getContext('2d')?.drawImage(image, 0, 0)
    }
    return canvas.toDataURL('image/png')
  }, urls)
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

/** The interface anew, as after a restart: on Today, with nothing over it. */
async function startAgain({ page }: Visit) {
  await page.reload()
  await page.locator('#root > *').first().waitFor({ state: 'attached' })
}
