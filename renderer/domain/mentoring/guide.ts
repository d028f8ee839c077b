/** What a programme's session brings to the table, in one language: goal, preparation, hints, questions, homework. */
import type { ExercisePlace, ProgrammeSession } from '../../../electron/shared/entities/programme.ts'
import type { NextAction, Session } from '../../../electron/shared/entities/session.ts'
import { textIn } from './localized-text.ts'
import type { Role } from './reflection.ts'

export type Guide = {
  readonly goal: string
  readonly preparation: Readonly<Record<Role, string>>
  /** Agenda item id -> what the two do now. */
  readonly hints: Readonly<Record<string, string>>
  /** For each to ask the other. */
  readonly questions: Readonly<Record<Role, readonly string[]>>
  readonly homework: Readonly<Record<Role, string>>
  readonly exercise: { readonly text: string; readonly opens: ExercisePlace }
}

export function guideOf(authored: ProgrammeSession, language: string): Guide {
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, language)
  const forBoth = ({ mentor, executive }: ProgrammeSession['homework']) => ({
    mentor: say(mentor),
    executive: say(executive),
  })
  return {
    goal: say(authored.goal),
    preparation: forBoth(authored.preparation),
    hints: Object.fromEntries(authored.agenda.map(({ id, hint }) => [id, say(hint)])),
    questions: {
      mentor: authored.questions.mentor.map(say),
      executive: authored.questions.executive.map(say),
    },
    homework: forBoth(authored.homework),
    exercise: { text: say(authored.exercise.text), opens: authored.exercise.opens },
  }
}

/** As much as an agreement holds. */
const longestAction = 500

/** A homework as an agreement, cut at a word when an own programme's is very long. */
export function homeworkAction(
  text: string,
  owner: Role,
  due: string | null,
): Pick<NextAction, 'text' | 'owner' | 'due'> {
  if (text.length <= longestAction) return { text, owner, due }
  const cut = text.slice(0, longestAction - 1)
  const space = cut.lastIndexOf(' ')
  return { text: `${cut.slice(0, space > 0 ? space : cut.length).trimEnd()}…`, owner, due }
}

export function isAgreed(session: Session, homework: string, owner: Role): boolean {
  const { text } = homeworkAction(homework, owner, null)
  return session.actions.some((action) => action.owner === owner && action.text === text)
}
