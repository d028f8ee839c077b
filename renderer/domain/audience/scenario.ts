/**
 * A scenario as data: what happened, what may be said and what may not, who reacts to what, who asks back.
 *
 * Phrases to recognise a fact are written for `phrase.ts`. Reactions are templates that an author wrote in the
 * draft's language; a template must quote the draft (`{{quote}}`) or name what is missing (`{{missing}}`), so
 * that no reaction is ever generic. The format for authors is described in docs/scenarios.md.
 */
import { z } from 'zod'
import { contentIdSchema } from '../../../electron/shared/entities/ids.ts'
import type { Card } from './card.ts'
import {
  type Condition,
  conditionSchema,
  isAlways,
  type KnownNames,
  partsOf,
  wrongNames,
} from './condition.ts'
import { line, localId, localized, shortLine } from './localized.ts'
import { graphProblems, longestWay, threadSchema } from './thread.ts'

const phrases = z.array(z.string().min(2).max(160)).min(1).max(60).readonly()

export const reactionTemplateSchema = z
  .strictObject({
    id: localId,
    when: conditionSchema,
    /** Added to the persona's lean whenever the condition holds, also when another template speaks. */
    lean: z.number().min(-1).max(1),
    says: localized(
      line.refine((text) => /\{\{(?:quote|missing)\}\}/.test(text), {
        message: 'quotes nothing ({{quote}}) and names nothing ({{missing}})',
      }),
    ),
  })
  .readonly()
export type ReactionTemplate = z.infer<typeof reactionTemplateSchema>

export const personaSchema = z
  .strictObject({
    id: localId,
    name: localized(shortLine),
    role: localized(shortLine),
    /** Where the persona stands before reading: -1 against, 1 in favour. */
    lean: z.number().min(-1).max(1),
    /** The first template whose condition holds speaks; the last one must hold always. */
    reactions: z.array(reactionTemplateSchema).min(2).max(30).readonly(),
  })
  .readonly()
export type Persona = z.infer<typeof personaSchema>

const factSchema = z
  .strictObject({ id: localId, label: localized(shortLine), phrases: localized(phrases) })
  .readonly()
export type Fact = z.infer<typeof factSchema>

const forbiddenSchema = z
  .strictObject({
    id: localId,
    label: localized(shortLine),
    phrases: localized(phrases),
    /** True where even a denial says too much: a client's name, an unpublished figure. */
    evenDenied: z.boolean().optional(),
  })
  .readonly()

const axisBand = z
  .tuple([z.number().min(-1).max(1), z.number().min(-1).max(1)])
  .readonly()
  .refine(([low, high]) => low <= high, { message: 'the low end lies above the high one' })

export const bandSchema = z
  .strictObject({ warmFormal: axisBand, cautiousBlunt: axisBand, concreteAbstract: axisBand, iWe: axisBand })
  .readonly()
export type Band = z.infer<typeof bandSchema>

export const pressureSchema = z
  .strictObject({
    /** Minutes of the story. */
    minutes: z.int().min(1).max(10_080),
    /** Minutes the drill takes of the executive's own. */
    drillMinutes: z.int().min(1).max(60),
    events: z
      .array(
        z
          .strictObject({ atMinute: z.number().min(0), from: localized(shortLine), says: localized(line) })
          .readonly(),
      )
      .max(12)
      .readonly(),
  })
  .readonly()
  .superRefine((pressure, context) => {
    for (const [at, event] of pressure.events.entries()) {
      if (event.atMinute > pressure.minutes)
        context.addIssue({
          code: 'custom',
          message: `event ${String(at + 1)} comes after the ${String(pressure.minutes)} minutes are over`,
        })
      if (event.atMinute < (pressure.events[at - 1]?.atMinute ?? 0))
        context.addIssue({ code: 'custom', message: `event ${String(at + 1)} stands after a later one` })
    }
  })
export type Pressure = z.infer<typeof pressureSchema>

const contentShape = z.strictObject({
  id: contentIdSchema,
  brief: localized(z.array(line).min(1).max(8).readonly()),
  task: localized(line),
  pressure: pressureSchema.nullable(),
  /** May be said. */
  facts: z.array(factSchema).min(2).max(30).readonly(),
  /** Must not be said. */
  forbidden: z.array(forbiddenSchema).max(20).readonly(),
  personas: z.array(personaSchema).min(3).max(12).readonly(),
  rubric: z
    .array(
      z
        .strictObject({ id: localId, when: conditionSchema, met: localized(line), notMet: localized(line) })
        .readonly(),
    )
    .min(3)
    .max(12)
    .readonly(),
  /** The first whose condition holds. The last must hold always. */
  headlines: z
    .array(
      z
        .strictObject({ id: localId, when: conditionSchema, text: localized(z.string().min(1).max(300)) })
        .readonly(),
    )
    .min(2)
    .max(20)
    .readonly(),
  band: bandSchema,
  threads: z.array(threadSchema).min(1).max(4).readonly(),
  sources: z.array(line).max(20).readonly(),
})

export const contentSchema = contentShape.readonly().superRefine((content, context) => {
  for (const message of contentProblems(content)) context.addIssue({ code: 'custom', message })
})
export type ScenarioContent = z.infer<typeof contentSchema>

/** What is played: the card's data and the content. */
export type Scenario = Card & ScenarioContent

type Placed = {
  readonly where: string
  readonly when: Condition
  readonly says?: { readonly es: string; readonly en: string }
}

function contentProblems(content: z.infer<typeof contentShape>): readonly string[] {
  const known: KnownNames = {
    facts: new Set(content.facts.map((fact) => fact.id)),
    forbidden: new Set(content.forbidden.map((fact) => fact.id)),
    voices: null,
  }
  const reactions: readonly Placed[] = content.personas.flatMap((persona) =>
    persona.reactions.map((reaction) => ({
      where: `persona "${persona.id}", reaction "${reaction.id}"`,
      when: reaction.when,
      says: reaction.says,
    })),
  )
  const ofPost: readonly Placed[] = [
    ...reactions,
    ...content.rubric.map((item) => ({ where: `rubric "${item.id}"`, when: item.when })),
    ...content.headlines.map((headline) => ({ where: `headline "${headline.id}"`, when: headline.when })),
  ]
  const problems = ofPost.flatMap(({ where, when }) =>
    wrongNames(when, known).map((problem) => `${where} ${problem}`),
  )
  for (const { where, when, says } of reactions)
    for (const language of ['es', 'en'] as const)
      if (says?.[language].includes('{{missing}}') && !partsOf(when).some((part) => 'missing' in part))
        problems.push(`${where}, ${language}: names {{missing}}, but its condition is about no missing fact`)
  for (const thread of content.threads) {
    const voices = new Set(thread.voices?.map((voice) => voice.id))
    for (const node of thread.nodes)
      for (const branch of node.branches)
        for (const problem of wrongNames(branch.when, { ...known, voices }))
          problems.push(`thread "${thread.id}", node "${node.id}", branch "${branch.id}" ${problem}`)
    if (!content.personas.some((persona) => persona.id === thread.personaId))
      problems.push(`thread "${thread.id}" is led by "${thread.personaId}", who is no persona`)
    const questions = longestWaySafely(thread)
    if (questions !== null && (questions < 2 || questions > 4))
      problems.push(
        `thread "${thread.id}" has ${String(questions)} question(s) on its longest way; 2 to 4 are wanted`,
      )
  }
  for (const persona of content.personas)
    if (!isAlways(persona.reactions.at(-1)?.when))
      problems.push(`persona "${persona.id}": the last reaction must be {"always": true}`)
  if (!isAlways(content.headlines.at(-1)?.when)) problems.push('the last headline must be {"always": true}')
  problems.push(...twins('fact or forbidden', [...content.facts, ...content.forbidden]))
  problems.push(...twins('persona', content.personas), ...twins('rubric item', content.rubric))
  problems.push(...twins('headline', content.headlines), ...twins('thread', content.threads))
  problems.push(
    ...twins(
      'reaction',
      content.personas.flatMap((persona) => persona.reactions),
    ),
  )
  return problems
}

/** Null where the graph is broken: the thread's own check says so, and a loop has no longest way. */
const longestWaySafely = (thread: z.infer<typeof threadSchema>): number | null =>
  graphProblems(thread).length === 0 ? longestWay(thread) : null

const twins = (what: string, things: readonly { readonly id: string }[]): readonly string[] => {
  const ids = things.map((thing) => thing.id)
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map(
    (id) => `two of ${what} are called "${id}"`,
  )
}

/** What a card and its content ask of each other. */
export function pairProblems(card: Card, content: ScenarioContent): readonly string[] {
  const problems: string[] = []
  if (card.id !== content.id) problems.push(`card.json is "${card.id}", scenario.json is "${content.id}"`)
  if (card.kind !== 'crisis') return problems
  if (!content.pressure) problems.push('a crisis has pressure; here it is null')
  const endings = content.threads[0]?.endings.length ?? 0
  if (endings < 4)
    problems.push(`a crisis has at least four endings in its first thread; here ${String(endings)}`)
  return problems
}

/** The readers of a draft that belongs to no scenario, and what they ask back. */
export const freeAudienceSchema = z
  .strictObject({
    version: z.int().min(1),
    personas: z.array(personaSchema).min(3).max(12).readonly(),
    threads: z.array(threadSchema).max(4).readonly(),
  })
  .readonly()
export type FreeAudience = z.infer<typeof freeAudienceSchema>
