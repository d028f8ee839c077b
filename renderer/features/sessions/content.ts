/**
 * The checklists and agendas that the app ships, read from `assets/`. Each file is parsed by itself: a
 * broken one is listed as broken, the others work.
 */
import { type Agenda, agendaSchema } from '../../domain/mentoring/agenda.ts'
import { type Checklist, checklistSchema } from '../../domain/mentoring/checklist.ts'
import { readContentFile, sortContent } from '../../domain/mentoring/content-file.ts'
import { textIn } from '../../domain/mentoring/localized-text.ts'

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

/** From path and source, so that a test can put a broken file among good ones. */
export const readChecklists = (files: Readonly<Record<string, string>>) =>
  sortContent(
    Object.entries(files).map(([path, source]) => readContentFile<Checklist>(path, source, checklistSchema)),
  )

export const checklists = readChecklists(checklistFiles)
export const agendas = sortContent(
  Object.entries(agendaFiles).map(([path, source]) => readContentFile<Agenda>(path, source, agendaSchema)),
)

export const checklistById = (id: string | undefined): Checklist | undefined =>
  checklists.read.find((checklist) => checklist.id === id)

export type ChecklistListItem = { readonly id: string; readonly title: string; readonly items: number }

/** For the palette: the checklists by title, in the interface's language. */
export const checklistList = (language: string): readonly ChecklistListItem[] =>
  checklists.read.map(({ id, title, items }) => ({ id, title: textIn(title, language), items: items.length }))
