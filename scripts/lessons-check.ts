// Checks the lessons as an author would want it before a release: both languages, exercises, links, time, sources.

import path from 'node:path'
import type { CheckReport } from '../renderer/domain/learning/check/check-lessons.ts'
import { exerciseKinds } from '../renderer/domain/learning/index.ts'
import { failWithSentence, printFigures, readCommandLine, say } from './command-line.mjs'
import { type FolderReport, checkFolder } from './lessons/read-lessons.ts'

const { values, json } = readCommandLine({
  usage: 'npm run lessons:check -- [--folder FOLDER] [--json]',
  summary:
    'Checks every lesson: both languages complete and equivalent, exercises solvable, links valid, three to seven\n' +
    'minutes, every fact with its source, cards, the tracks, and the answers of rewrites run through the tone engine. Exits with 1 when something is wrong. How to write one: docs/lessons.md',
  options: { folder: { type: 'string' } },
  notes: { folder: 'where the lessons are (assets/lessons)' },
})

try {
  const assets = path.resolve(import.meta.dirname, '..', 'assets')
  const folder =
    typeof values['folder'] === 'string' ? path.resolve(values['folder']) : path.join(assets, 'lessons')
  const report = await checkFolder(folder, assets)
  tell(report)
  const ok = report.problems.length === 0
  if (json)
    printFigures(ok, {
      ...countsOf(report),
      problems: report.problems,
      times: timesOf(report),
      tracks: Object.fromEntries(report.tracks.map(({ id, times }) => [id, times])),
    })
  process.exitCode = ok ? 0 : 1
} catch (error) {
  if (json) printFigures(false, {})
  failWithSentence(error)
}

function tell({ lessons, tracks, problems }: FolderReport): void {
  for (const lesson of lessons) {
    const times = Object.entries(lesson.times).map(
      ([language, { words, minutes }]) => `${language} ${minutes.toFixed(1)} min, ${words} words`,
    )
    say(
      `${lesson.problems.length === 0 ? 'ok  ' : 'FAIL'} ${lesson.id}  ${times.join('; ')}; ${lesson.exercises.length} exercises, ${lesson.cards} cards`,
    )
  }
  for (const track of tracks) {
    const times = Object.entries(track.times).map(
      ([language, minutes]) => `${language} ${minutes.toFixed(1)} min`,
    )
    say(
      `${track.problems.length === 0 ? 'ok  ' : 'FAIL'} track ${track.id}  ${times.join('; ')}; ${track.questions} questions`,
    )
  }
  for (const { code, where, detail } of problems) say(`  ${code}  ${where}: ${detail}`)
  const { cards, exercises } = countsOf({ lessons, problems })
  const kinds = Object.entries(exercises).map(([kind, count]) => `${kind} ${count}`)
  say(`${cards} cards; exercises: ${kinds.join(', ')}`)
  say(
    problems.length === 0
      ? `${lessons.length} lessons, nothing to mend.`
      : `${problems.length} things to mend.`,
  )
}

/** How many lessons, cards, and exercises of each kind. */
function countsOf({ lessons }: CheckReport) {
  const kinds = lessons.flatMap((lesson) => lesson.exercises)
  const exercises = Object.fromEntries(
    exerciseKinds.map((kind) => [kind, kinds.filter((each) => each === kind).length]),
  )
  const cards = lessons.reduce((sum, lesson) => sum + lesson.cards, 0)
  return { lessons: lessons.length, cards, exercises }
}

function timesOf({ lessons }: CheckReport) {
  return Object.fromEntries(lessons.map(({ id, times }) => [id, times]))
}
