// Runs of a checklist beside each other and on paper; a programme on paper.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { programmeSchema } from '../../../electron/shared/entities/programme.ts'
import { printDocumentSchema } from '../../../electron/shared/print-document.ts'
import { checklistSchema, newRun, toggleTick } from './checklist.ts'
import { compareRuns, runsOf, runToPrint, type RunWords } from './checklist-runs.ts'
import { printToMarkdown } from './print-markdown.ts'
import { programmeToPrint } from './programme-print.ts'

const asset = (name: string) =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../assets', name), 'utf8')) as unknown
const checklist = checklistSchema.parse(asset('checklists/two-weeks-of-listening.json'))
const at = new Date('2026-03-12T09:00:00.000Z')
const later = new Date('2026-06-02T09:00:00.000Z')
const [first, second] = checklist.items
if (!first || !second) throw new Error('the list has two items')
const spring = {
  ...newRun(checklist, 'run-of-spring', at),
  ticks: toggleTick({}, first.id, at),
  log: { [first.id]: 'Que somos *caros*' },
}
const summer = { ...newRun(checklist, 'run-of-summer', later), ticks: toggleTick({}, second.id, later) }
const words: RunWords = {
  language: 'es',
  day: (instant) => instant.slice(0, 10),
  started: (day) => `Empezada el ${day}`,
  finished: (day) => `Terminada el ${day}`,
  progress: ({ done, total }) => `${done} de ${total}`,
  ticked: ({ text, day }) => `${text} (${day})`,
  blank: 'Sin empezar',
  log: 'Cuaderno',
}

describe('runs of a checklist', () => {
  it('are in order, the newest first, and of this list only', () => {
    const other = { ...spring, id: 'run-of-another', checklist: { id: 'accessibility', version: 1 } }
    expect(runsOf([spring, other, summer], checklist.id)).toEqual([summer, spring])
  })

  it('are compared item by item, with when', () => {
    const [one, two, three] = compareRuns(checklist, spring, summer)
    expect(one).toMatchObject({ earlier: at.toISOString(), later: null, differs: true })
    expect(two).toMatchObject({ earlier: null, later: later.toISOString(), differs: true })
    expect(three).toMatchObject({ earlier: null, later: null, differs: false })
  })

  it('stand on paper and in Markdown with ticks, days and the log, nothing of it taken for markup', () => {
    const paper = runToPrint(checklist, spring, words)
    expect(printDocumentSchema.parse(paper)).toEqual(paper)
    const text = printToMarkdown(paper)
    expect(text).toContain(`Empezada el 2026-03-12 · 1 de ${checklist.items.length}`)
    expect(text).toContain('(2026-03-12)')
    expect(text.match(/^- \[x\] /gm)).toHaveLength(1)
    expect(text.match(/^- \[ \] /gm)).toHaveLength(checklist.items.length - 1)
    expect(text).toContain('Que somos \\*caros\\*')
  })

  it('print as a blank list when there is none', () => {
    const paper = runToPrint(checklist, null, words)
    expect(paper.subtitle).toBe('Sin empezar')
    expect(printToMarkdown(paper)).not.toContain('[x]')
  })
})

it('a programme on paper has every session with its minutes, points, homework and questions', () => {
  const programme = programmeSchema.parse(asset('programmes/reverse-mentoring.json'))
  const paper = programmeToPrint(programme, {
    language: 'en',
    facts: '8 sessions',
    forWhom: 'Who it’s for',
    session: (number) => `Session ${number}`,
    minutes: (count) => `${count} min`,
    preparation: 'Before you come',
    agenda: 'Agenda',
    checklist: 'Before you get up',
    exercise: 'In Ensayo',
    homework: 'At home',
    mentor: 'Whoever guides',
    executive: 'Whoever practises',
    asks: (who) => `${who} asks`,
  })
  expect(printDocumentSchema.parse(paper)).toEqual(paper)
  const text = printToMarkdown(paper).replaceAll('\\', '')
  for (const session of programme.sessions) {
    for (const texts of [
      session.title,
      session.goal,
      session.preparation.mentor,
      session.homework.executive,
      session.exercise.text,
      ...session.agenda.flatMap((item) => [item.title, item.hint]),
      ...session.checklist.map((item) => item.text),
      ...session.questions.mentor,
    ])
      expect(text).toContain(texts['en'])
  }
})
