/** What Today says of pairs and review files: what asks for an answer now, and what comes in the next days. */
import { dayToDate } from '../domain/mentoring/due.ts'
import type { DeskMaterial, MatterOf } from '../domain/mentoring/matters.ts'
import { dueToday, type PairMatter } from '../domain/mentoring/today.ts'
import { dueInSentence, momentInSentence } from '../features/sessions/index.ts'
import type { ProgrammeItem } from '../features/today/index.ts'
import { formatMoment, formatShortDay } from '../i18n/format.ts'
import type { InterfaceLanguage, useTexts } from '../i18n/index.ts'

export type PairItems = {
  /** Under way, unanswered, overdue or for today. */
  readonly now: readonly ProgrammeItem[]
  /** In the next days, by their day. */
  readonly soon: readonly ProgrammeItem[]
}

type Words = {
  readonly t: ReturnType<typeof useTexts<'today'>>
  readonly language: InterfaceLanguage
  readonly now: Date
}

export function pairItems(material: DeskMaterial, t: Words['t'], language: InterfaceLanguage): PairItems {
  const words = { t, language, now: material.now }
  const { now, soon, all } = dueToday(material)
  const items = (found: readonly PairMatter[]) => found.map((one) => itemOf(one, all, words))
  return { now: items(now), soon: items(soon) }
}

function itemOf({ matter, name, pair }: PairMatter, all: readonly PairMatter[], words: Words): ProgrammeItem {
  const { t, language, now } = words
  const title = 'title' in matter ? matter.title || t('due.untitled') : ''
  const shortDay = (day: string) => formatShortDay(dayToDate(day), language, now)
  switch (matter.kind) {
    case 'under-way':
      return {
        id: `session:${matter.sessionId}`,
        when: '',
        title,
        detail: t('sessionRunning'),
        action: 'continue',
        to: { place: 'sessions', sessionId: matter.sessionId },
      }
    case 'draft-waits':
      return {
        id: `room:${matter.roomId}`,
        when: shortDay(matter.day),
        title: t(matter.unsent ? 'due.draftWaitsUnsent' : 'due.draftWaits', { name }),
        detail: matter.question
          ? t('due.draftWaitsQuestion', { title, question: matter.question })
          : t('due.draftWaitsDetail', { title }),
        action: 'look',
        to: { place: 'sessions', roomId: matter.roomId },
      }
    case 'notes-arrived':
    case 'notes-awaited':
      return {
        id: `room:${matter.roomId}`,
        when: shortDay(matter.day),
        title: t('due.notesArrived', { name, title }),
        detail: t('due.notesArrivedDetail'),
        action: 'look',
        to: { place: 'rehearse', draftId: matter.draftId },
      }
    case 'planned':
    case 'prepare':
      return plannedItem(matter, { name, title }, all, words)
    case 'proposed':
      return {
        id: `proposed:${pair?.id ?? ''}`,
        when: shortDay(matter.day),
        title: t('due.proposed', { number: matter.number, of: matter.of, name }),
        detail: t('due.proposedDetail', { title, day: dueInSentence(matter.day, language, now) }),
        action: 'prepare',
        to: { place: 'sessions', ...(pair ? { pairId: pair.id } : {}) },
      }
    case 'action': {
      const agreed = t('agreed', { name: pair?.[matter.owner].name ?? '' })
      const day = dueInSentence(matter.day, language, now)
      return {
        id: `action:${matter.actionId}`,
        when: shortDay(matter.day),
        title: matter.text,
        detail: matter.past ? t('due.actionPast', { agreed, day }) : agreed,
        action: 'look',
        to: { place: 'sessions', sessionId: matter.sessionId },
      }
    }
    case 'homework':
      return {
        id: `homework:${matter.sessionId}`,
        when: '',
        title: t('due.homework', { name }),
        detail: matter.text,
        action: 'look',
        to: { place: 'sessions', sessionId: matter.sessionId },
      }
    case 'assessment': {
      const { time, role } = matter
      return {
        id: `assessment:${time}:${pair?.id ?? ''}`,
        when: '',
        title: t(`due.${time}`, { name }),
        detail: t(`due.${time}Detail`),
        action: 'begin',
        to: { place: 'sessions', ...(pair ? { pairId: pair.id, assessment: { time, role } } : {}) },
      }
    }
  }
}

/** From the day before, what there is to prepare takes the place of the title. */
function plannedItem(
  matter: MatterOf<'planned' | 'prepare'>,
  { name, title }: { readonly name: string; readonly title: string },
  all: readonly PairMatter[],
  { t, language, now }: Words,
): ProgrammeItem {
  const preparation = all
    .map((one) => one.matter)
    .find((one) => one.kind === 'prepare' && one.sessionId === matter.sessionId)
  const at = matter.kind === 'planned' && matter.at !== null ? new Date(matter.at) : null
  const detail =
    at && matter.kind === 'planned' && matter.past
      ? t('due.plannedPast', { moment: momentInSentence(at, language, now) })
      : preparation?.kind === 'prepare'
        ? t('due.toPrepare', { text: preparation.text })
        : title
  return {
    id: `planned:${matter.sessionId}`,
    when: at ? formatMoment(at, language, now) : '',
    title: t('session', { name }),
    detail,
    action: 'prepare',
    to: { place: 'sessions', sessionId: matter.sessionId },
  }
}
