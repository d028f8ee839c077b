/**
 * The scenarios that came with the app. Cards are read at the start; what is played is read when a scenario opens.
 * A broken file is left out and named, with what is wrong in it; the others work.
 */
import { create } from 'zustand'
import freeReaders from '../../../assets/audience/free-readers.json'
import type { Card } from '../../domain/audience/card.ts'
import { type Loaded, loadCard, loadScenario } from '../../domain/audience/load-scenario.ts'
import { type FreeAudience, freeAudienceSchema, type Scenario } from '../../domain/audience/scenario.ts'
import type { InstalledContent } from '../../domain/packs/installed-content.ts'
import type { ScenarioFiles } from '../../domain/packs/pack-parts.ts'
import type { InterfaceLanguage } from '../../i18n/index.ts'

const cardFiles = import.meta.glob<unknown>('../../../assets/scenarios/*/card.json', {
  eager: true,
  import: 'default',
})
const contentFiles = import.meta.glob<unknown>('../../../assets/scenarios/*/scenario.json', {
  import: 'default',
})

export type BrokenScenario = {
  /** Name of its folder. */
  readonly id: string
  readonly problems: readonly string[]
}

const folderOf = (path: string): string => path.split('/').at(-2) ?? path

/** Reads and checks cards by the path of their files. */
export function readCards(files: Readonly<Record<string, unknown>>): {
  readonly cards: readonly Card[]
  readonly broken: readonly BrokenScenario[]
} {
  const cards: Card[] = []
  const broken: BrokenScenario[] = []
  for (const [path, data] of Object.entries(files)) {
    const loaded = loadCard(data)
    if (loaded.ok) cards.push(loaded.value)
    else broken.push({ id: folderOf(path), problems: loaded.problems })
  }
  return { cards: cards.toSorted((a, b) => a.rung - b.rung || a.id.localeCompare(b.id)), broken }
}

const own = readCards(cardFiles)
/** The app's own, then those of each pack. Both lists are replaced as a whole when a pack comes or goes. */
export let cards: readonly Card[] = own.cards
export let brokenCards: readonly BrokenScenario[] = own.broken

let fromPacks: ReadonlyMap<string, ScenarioFiles> = new Map()
const useRevision = create<{ readonly revision: number }>(() => ({ revision: 0 }))

/** Draws anew whenever a pack comes or goes. */
export const useScenarios = (): void => void useRevision()

/** The scenarios of these packs, and of no others, stand behind the app's own from now on. */
export function bringPackScenarios(packs: readonly InstalledContent[]): void {
  const files = packs.flatMap((pack) => pack.parts().scenarios)
  const read = packs.map((pack) =>
    readCards(Object.fromEntries(pack.parts().scenarios.map(({ id, card }) => [`${id}/card.json`, card]))),
  )
  fromPacks = new Map(files.map((each) => [each.id, each]))
  cards = [...own.cards, ...read.flatMap((each) => each.cards)]
  brokenCards = [...own.broken, ...read.flatMap((each) => each.broken)]
  opened.clear()
  useRevision.setState(({ revision }) => ({ revision: revision + 1 }))
}

export const freeAudience: FreeAudience = freeAudienceSchema.parse(freeReaders)

export const cardById = (id: string | undefined): Card | undefined => cards.find((card) => card.id === id)

const opened = new Map<string, Promise<Loaded<Scenario>>>()

/** The whole scenario. Read once; a file that is damaged answers with what is wrong, and never throws. */
export function openScenario(card: Card): Promise<Loaded<Scenario>> {
  const known = opened.get(card.id)
  if (known) return known
  const reading = readScenario(card)
  opened.set(card.id, reading)
  return reading
}

async function readScenario(card: Card): Promise<Loaded<Scenario>> {
  const brought = fromPacks.get(card.id)
  if (brought) return loadScenario(card, brought.scenario)
  const path = Object.keys(contentFiles).find((candidate) => folderOf(candidate) === card.id)
  const read = path === undefined ? undefined : contentFiles[path]
  if (!read) return { ok: false, problems: ['scenario.json: is missing'] }
  try {
    return loadScenario(card, await read())
  } catch (error) {
    // Tried again when the scenario is opened next: a file that could not be read may be there then.
    opened.delete(card.id)
    return {
      ok: false,
      problems: [`scenario.json: ${error instanceof Error ? error.message : String(error)}`],
    }
  }
}

/** For the palette and Today. */
export const scenarioList = (
  language: InterfaceLanguage,
): readonly { readonly id: string; readonly title: string }[] =>
  cards.map((card) => ({ id: card.id, title: card.title[language] }))

/** One line about a scenario's case in the language of the draft: for the head of a draft that belongs to it. */
export function scenarioFacts(reference: { readonly id: string }, language: string): string | null {
  const card = cardById(reference.id)
  if (!card) return null
  return language.startsWith('es') ? card.summary.es : card.summary.en
}

/** Where a fitting text lies on the axes of tone; null for a scenario that is gone or damaged. */
export async function scenarioBand(reference: { readonly id: string }): Promise<Scenario['band'] | null> {
  const card = cardById(reference.id)
  const loaded = card && (await openScenario(card))
  return loaded?.ok ? loaded.value.band : null
}
