/** What stands in a new session, part or point until it is written over: in the language of the copy. */
import type { NewSessionWords } from '../../../domain/mentoring/own-programme.ts'
import { mentoring as inEnglish } from '../../../i18n/en/mentoring.ts'
import { mentoring as inSpanish } from '../../../i18n/es/mentoring.ts'

export type FreshWords = {
  readonly session: NewSessionWords
  readonly part: { readonly text: string; readonly about: string }
  readonly point: { readonly text: string; readonly about: string }
}

/** Of the interface's two languages; Spanish for a copy in any other. */
export function freshWords(language: string): FreshWords {
  const { fresh } = (language === 'en' ? inEnglish : inSpanish).editor
  return {
    session: {
      title: fresh.title,
      goal: fresh.goal,
      preparation: fresh.preparation,
      agenda: [
        { title: fresh.arrive, hint: fresh.arriveHint, minutes: 10 },
        { title: fresh.practise, hint: fresh.practiseHint, minutes: 25 },
        { title: fresh.agree, hint: fresh.agreeHint, minutes: 10 },
      ],
      points: [
        { text: fresh.pointDone, why: fresh.pointDoneWhy },
        { text: fresh.pointAgreed, why: fresh.pointAgreedWhy },
      ],
      exercise: fresh.exercise,
      homework: fresh.homework,
      question: fresh.question,
    },
    part: { text: fresh.part, about: fresh.partHint },
    point: { text: fresh.point, about: fresh.pointWhy },
  }
}
