/** What was answered in a lesson's exercises and what it comes to; of a rewrite the tone engine has its say. */
import type { Answer } from '../../../../electron/shared/entities/learning.ts'
import type { Exercise, ExerciseOf, Verdict } from '../../../domain/learning/index.ts'
import { goalsIn, judge, needsTone } from '../../../domain/learning/index.ts'
import type { ExerciseRecord } from '../../../domain/learning/records/index.ts'
import type { ToneHint } from '../../../domain/learning/index.ts'
import { analyzeOnce } from '../../../workers/analyze-once.ts'

/** Answers what the engine finds; rejects when it gives no answer. */
export type Hear = (text: string, language: string) => Promise<readonly ToneHint[]>
const hearEngine: Hear = async (text, language) => (await analyzeOnce(text, language)).hints

export type Evidence = {
  readonly records: readonly ExerciseRecord[]
  /** Rewrites that the engine did not judge: nothing is said of them. */
  readonly unjudged: number
}

export async function evidenceOf(
  exercises: Iterable<Exercise>,
  answers: Readonly<Record<string, Answer>>,
  hear: Hear = hearEngine,
): Promise<Evidence> {
  const records: ExerciseRecord[] = []
  let unjudged = 0
  for (const exercise of exercises) {
    const answer = answers[exercise.id]
    if (answer === undefined) continue
    try {
      const verdict =
        exercise.kind === 'rewrite' ? await judgeText(exercise, answer, hear) : judge(exercise, answer)
      records.push({ exercise, answer, verdict })
    } catch {
      // An engine without an answer is no verdict against the text: the caller says how many there were.
      unjudged += 1
    }
  }
  return { records, unjudged }
}

/** Nobody kept the language in which it was written: it is met when it is in one of them. */
async function judgeText(exercise: ExerciseOf<'rewrite'>, answer: Answer, hear: Hear): Promise<Verdict> {
  let last: Verdict = judge(exercise, answer)
  if (last.state === 'untouched' || typeof answer !== 'string') return last
  for (const language of Object.keys(exercise.texts)) {
    const hints = goalsIn(exercise, language).some(needsTone) ? await hear(answer, language) : []
    last = judge(exercise, answer, { language, hints })
    if (last.state === 'met') return last
  }
  return last
}
