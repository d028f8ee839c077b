/**
 * The checklists and agendas that the app ships, read from `assets/`. Each file is parsed by itself: a
 * broken one is listed as broken, the others work.
 */
import { create } from 'zustand'
import {
  type Programme,
  type ProgrammeSession,
  programmeSchema,
} from '../../../electron/shared/entities/programme.ts'
import type { Session } from '../../../electron/shared/entities/session.ts'
import { type Agenda, agendaOf, agendaSchema } from '../../domain/mentoring/agenda.ts'
import { type Checklist, checklistSchema } from '../../domain/mentoring/checklist.ts'
import { readContentFile, sortContent } from '../../domain/mentoring/content-file.ts'
import { completeProgrammeSchema } from '../../domain/mentoring/programme.ts'
import {
  agendaOfProgramme,
  pointsOfProgramme,
  type Programmes,
  programmeSessionOf,
} from '../../domain/mentoring/programme-session.ts'
import { textIn } from '../../domain/mentoring/localized-text.ts'
import type { InstalledContent } from '../../domain/packs/installed-content.ts'
import { mentoring as inEnglish } from '../../i18n/en/mentoring.ts'
import { mentoring as inSpanish } from '../../i18n/es/mentoring.ts'
import { room } from './room.ts'

const checklistFiles = import.meta.glob<string>('../../../assets/checklists/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const agendaFiles = import.meta.glob<string>('../../../assets/programmes/agenda-*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
})

const programmeFiles = import.meta.glob<string>(
  ['../../../assets/programmes/*.json', '!../../../assets/programmes/agenda-*.json'],
  { eager: true, query: '?raw', import: 'default' },
)

/** From path and source, so that a test can put a broken file among good ones. */
export const readChecklists = (files: Readonly<Record<string, string>>) =>
  sortContent(
    Object.entries(files).map(([path, source]) => readContentFile<Checklist>(path, source, checklistSchema)),
  )

const own = readChecklists(checklistFiles)
/** The app's own, then those of each pack. Replaced as a whole when a pack comes or goes. */
export let checklists = own
/** Whole programmes that packs brought. */
export let packProgrammes: readonly Programme[] = []

const useRevision = create<{ readonly revision: number }>(() => ({ revision: 0 }))

/** Draws anew whenever a pack comes or goes. */
export const usePackContent = (): void => void useRevision()

/** The checklists and programmes of these packs, and of no others, stand behind the app's own from now on. */
export function bringPackLists(packs: readonly InstalledContent[]): void {
  const read = packs.map((pack) =>
    readChecklists(
      Object.fromEntries(pack.parts().checklists.map(({ id, source }) => [`${id}.json`, source])),
    ),
  )
  checklists = {
    read: [...own.read, ...read.flatMap((each) => each.read)],
    broken: [...own.broken, ...read.flatMap((each) => each.broken)],
  }
  packProgrammes = sortContent(
    packs.flatMap((pack) =>
      pack
        .parts()
        .programmes.map(({ id, source }) =>
          readContentFile<Programme>(`${id}.json`, source, programmeSchema),
        ),
    ),
  ).read
  useRevision.setState(({ revision }) => ({ revision: revision + 1 }))
}
export const agendas = sortContent(
  Object.entries(agendaFiles).map(([path, source]) => readContentFile<Agenda>(path, source, agendaSchema)),
)

let ownProgrammesRead: ReturnType<typeof readProgrammes> | null = null
const readProgrammes = (files: Readonly<Record<string, string>>) =>
  sortContent(
    Object.entries(files).map(([path, source]) =>
      readContentFile<Programme>(path, source, completeProgrammeSchema),
    ),
  )

/** The programmes that come with the app. Read when somebody asks first: most starts of the app do without. */
export const shippedProgrammes = () => (ownProgrammesRead ??= readProgrammes(programmeFiles))

/** Every programme that there is now: the app's, those of packs, and a person's own copies. */
export const programmesNow = (): Programmes => programmesWith(room.store.getState().ownProgrammes)

/** The same for whoever has read the copies without entering the room. */
export const programmesWith = (copies: Programmes['own']): Programmes => ({
  shipped: [...shippedProgrammes().read, ...packProgrammes],
  own: copies,
})

/** The programme's session that this one is; null for a session that was planned by hand. */
export const programmeSessionFor = (session: Session): ProgrammeSession | null =>
  session.programme === null ? null : programmeSessionOf(session, programmesNow())

const pointsTitle = { es: inSpanish.points, en: inEnglish.points }

/** The points that a session walks: those of its programme's session, else its checklist's. Null for none. */
export function pointsOf(session: Session): Checklist | null {
  const authored = programmeSessionFor(session)
  if (authored) return pointsOfProgramme(authored, pointsTitle)
  return checklistById(session.checklist?.id) ?? null
}

/** Whether its points were there once and are not any more. */
export const lostPoints = (session: Session): boolean =>
  (session.checklist !== null || session.programme !== null) && pointsOf(session) === null

/** The agenda it was planned with, hints and all: the programme's, or one of the app's own. */
export function authoredAgendaOf(session: Session): Agenda | undefined {
  const authored = programmeSessionFor(session)
  return agendaOf(session, [...(authored ? [agendaOfProgramme(authored)] : []), ...agendas.read])
}

export const checklistById = (id: string | undefined): Checklist | undefined =>
  checklists.read.find((checklist) => checklist.id === id)

export type ChecklistListItem = { readonly id: string; readonly title: string; readonly items: number }

/** For the palette: the checklists by title, in the interface's language. */
export const checklistList = (language: string): readonly ChecklistListItem[] =>
  checklists.read.map(({ id, title, items }) => ({ id, title: textIn(title, language), items: items.length }))
