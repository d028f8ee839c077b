/** The file in words: how much of what is in it, and one of its lines as a person would say it. */
import type { Statement } from '../../../../electron/shared/records/xapi-statement.ts'
import type { Identification, LearningRecord } from '../../../domain/learning/records/index.ts'
import { formatFullDay, formatNumber } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'

export function useCounts({ lessons, tracks, cards }: LearningRecord): readonly string[] {
  const t = useTexts('records')
  const done = lessons.filter(({ completedAt }) => completedAt !== null).length
  const passed = tracks.filter(({ passedAt }) => passedAt !== null).length
  const exercises = lessons
    .flatMap((lesson) => lesson.exercises)
    .filter(({ verdict }) => verdict.state !== 'untouched').length
  return [
    ...(lessons.length > 0
      ? [`${t('lessonsBegun', { count: lessons.length })}, ${t('lessonsDone', { count: done })}.`]
      : []),
    ...(exercises > 0 ? [`${t('exercises', { count: exercises })}.`] : []),
    ...(tracks.length > 0
      ? [`${t('tracks', { count: tracks.length })}, ${t('tracksDone', { count: passed })}.`]
      : []),
    ...(cards === null
      ? []
      : [t('cards', { cards: formatNumber(cards.cards), answers: formatNumber(cards.answers) })]),
  ]
}

/** The weightiest of the last ones: something finished rather than something opened. */
export function useLineInWords(statements: readonly Statement[], who: Identification): string {
  const t = useTexts('records')
  const language = useInterfaceLanguage()
  const verbOf = ({ verb }: Statement) => verb.id.split('/').at(-1) ?? ''
  const statement =
    statements.findLast((each) => verbOf(each) === 'completed') ??
    statements.findLast((each) => verbOf(each) === 'answered') ??
    statements.at(-1)
  if (!statement) return ''
  const { name } = statement.object.definition
  const words = {
    who: nameOf(who, (code) => t('codeShort', { code })),
    what: name[language] ?? Object.values(name)[0] ?? '',
    when: formatFullDay(new Date(statement.timestamp), language),
  }
  switch (verbOf(statement)) {
    case 'initialized':
      return t('line.initialized', words)
    case 'completed':
      return t('line.completed', words)
    case 'passed':
      return t('line.passed', words)
    case 'answered':
      return statement.result?.success === true ? t('line.answeredWell', words) : t('line.answered', words)
    default:
      return t('line.experienced', words)
  }
}

function nameOf(who: Identification, asCode: (code: string) => string): string {
  if (who.kind === 'code') return asCode(who.account.slice(0, 8))
  const given = (who.kind === 'name' ? who.name : who.email).trim()
  return given === '' ? '…' : given
}
