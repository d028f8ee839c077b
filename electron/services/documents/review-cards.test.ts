import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type GivenGrade, emptyReview } from '../../shared/entities/review-card.ts'
import { appOn } from '../testing/app-on.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const answer = (card: string, at: string, more: Partial<GivenGrade> = {}): GivenGrade => {
  const day = at.slice(0, 10)
  const after = { due: '2026-12-24', last: day, at, stability: 2.3, difficulty: 5, reps: 1, lapses: 0 }
  return { card, grade: 'good', at, day, before: null, after, ...more }
}
const passphrase = 'dos caballos y un faro'
const unlocking = { kind: 'passphrase', passphrase } as const
const first = answer('listen-first/columns', '2026-11-30T10:00:00.000Z')
const second = answer('listen-first/two-weeks', '2026-12-01T10:00:00.000Z')

async function withAnswers() {
  const folder = join(await temporaryFolder(), 'data')
  const app = await appOn(folder)
  await app.ask('vault.create', { passphrase })
  expect(await app.ask('cards.get', undefined)).toEqual(emptyReview)
  await app.ask('cards.grade', first)
  await app.ask('cards.grade', second)
  return { folder, app }
}

it('keeps the cards, the limit and the history through a restart', async () => {
  const { folder, app } = await withAnswers()
  await app.ask('cards.setPerDay', { perDay: 20 })
  await app.services.stop()
  const again = await appOn(folder)
  await again.ask('vault.unlock', unlocking)
  expect(await again.ask('cards.get', undefined)).toEqual({
    perDay: 20,
    states: { [first.card]: first.after, [second.card]: second.after },
    trail: [first, second],
  })
  expect(await again.ask('cards.history', undefined)).toEqual([
    { ...first, undone: false },
    { ...second, undone: false },
  ])
})

it('takes back the last answer and tells so in the history; any other one is refused', async () => {
  const { app } = await withAnswers()
  await expect(app.ask('cards.undo', { card: first.card, at: first.at })).rejects.toMatchObject({
    code: 'not-found',
  })
  await app.ask('cards.undo', { card: second.card, at: second.at })
  const review = await app.ask('cards.get', undefined)
  expect(review.states).toEqual({ [first.card]: first.after })
  expect(review.trail).toEqual([first])
  expect((await app.ask('cards.history', undefined)).map(({ undone }) => undone)).toEqual([false, true])
})

it('counts an answer once when its save is tried again, and answers given at once one after the other', async () => {
  const { app } = await withAnswers()
  const more = Array.from({ length: 8 }, (_, index) =>
    answer(`listen-first/card-${index}`, `2026-12-01T11:00:0${index}.000Z`),
  )
  await Promise.all([second, ...more].map((each) => app.ask('cards.grade', each)))
  expect(Object.keys((await app.ask('cards.get', undefined)).states)).toHaveLength(10)
  expect(await app.ask('cards.history', undefined)).toHaveLength(10)
})

it('makes the states again from the history when their document is damaged', async () => {
  const { folder, app } = await withAnswers()
  await app.ask('cards.undo', { card: second.card, at: second.at })
  await app.services.stop()
  // Which file is which cannot be seen from outside: each is damaged in turn until it was the states'.
  const documents = join(folder, 'documents')
  const files = (await readdir(documents)).filter((name) => name.endsWith('.ens'))
  const found: unknown[] = []
  for (const name of files) {
    const path = join(documents, name)
    const bytes = await readFile(path)
    await writeFile(
      path,
      bytes.map((byte, index) => (index > bytes.length - 40 ? byte ^ 255 : byte)),
    )
    const broken = await appOn(folder)
    await broken.ask('vault.unlock', unlocking)
    found.push((await broken.ask('cards.get', undefined)).states)
    await broken.services.stop()
    await writeFile(path, bytes)
  }
  expect(found).toHaveLength(3)
  for (const states of found) expect(states).toEqual({ [first.card]: first.after })
})

it('refuses what is no card and no grade', async () => {
  const { app } = await withAnswers()
  const wrong = [
    { ...first, card: '../x' },
    { ...first, grade: 'perfect' },
    { ...first, after: { ...first.after, stability: -1 } },
  ] as never[]
  for (const each of wrong)
    await expect(app.ask('cards.grade', each)).rejects.toMatchObject({ code: 'invalid-parameters' })
})
