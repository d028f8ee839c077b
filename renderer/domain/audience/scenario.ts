/**
 * A scenario as data: what happened, what may be said and what may not, and who reacts to what.
 *
 * Phrases to recognise a fact are written for `phrase-match.ts` (words, `word*`, `a|b`, `…`). Reactions are
 * templates that an author wrote in the draft's language; a template must quote the draft (`{{quote}}`) or
 * name what is missing (`{{missing}}`), so that no reaction is ever generic.
 */
import { z } from 'zod'
import { channelIdSchema } from '../../../electron/shared/channels/channel-id.ts'
import { contentIdSchema } from '../../../electron/shared/entities/ids.ts'

const localized = <T extends z.ZodType>(schema: T) => z.object({ es: schema, en: schema }).readonly()
const line = z.string().min(1).max(600)
const phrases = z.array(z.string().min(2).max(160)).min(1).max(40).readonly()

export const signalNames = [
  'apology',
  'promise',
  'question',
  'next-step',
  'figure',
  'thanks',
  'first-sentence',
] as const
export type SignalName = (typeof signalNames)[number]

export type Condition =
  | { readonly fact: string }
  | { readonly missing: string }
  | { readonly denied: string }
  | { readonly forbidden: string }
  | { readonly notForbidden: string }
  | { readonly hint: string }
  | { readonly signal: SignalName }
  | { readonly noSignal: SignalName }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly always: true }

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: z.string() }),
    z.strictObject({ missing: z.string() }),
    z.strictObject({ denied: z.string() }),
    z.strictObject({ forbidden: z.string() }),
    z.strictObject({ notForbidden: z.string() }),
    z.strictObject({ hint: z.string() }),
    z.strictObject({ signal: z.enum(signalNames) }),
    z.strictObject({ noSignal: z.enum(signalNames) }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ always: z.literal(true) }),
  ]),
)

export const reactionTemplateSchema = z
  .object({
    id: z.string().min(1).max(60),
    when: conditionSchema,
    /** Added to the persona's lean whenever the condition holds, also when another template speaks. */
    lean: z.number().min(-1).max(1),
    says: localized(
      line.refine((text) => /\{\{(?:quote|missing)\}\}/.test(text), 'quotes nothing and names nothing'),
    ),
  })
  .readonly()
export type ReactionTemplate = z.infer<typeof reactionTemplateSchema>

export const personaSchema = z
  .object({
    id: z.string().min(1).max(60),
    name: localized(line),
    role: localized(line),
    /** Where the persona stands before reading: -1 against, 1 in favour. */
    lean: z.number().min(-1).max(1),
    /** The first template whose condition holds speaks; the last one must hold always. */
    reactions: z.array(reactionTemplateSchema).min(2).max(30).readonly(),
  })
  .readonly()
  .refine((persona) => {
    const last = persona.reactions.at(-1)
    return last !== undefined && 'always' in last.when
  }, 'the last reaction must hold always')
export type Persona = z.infer<typeof personaSchema>

const factSchema = z
  .object({ id: z.string().min(1).max(60), label: localized(line), phrases: localized(phrases) })
  .readonly()

export const scenarioSchema = z
  .object({
    id: contentIdSchema,
    version: z.int().min(1),
    kind: z.enum(['crisis', 'answer', 'announcement']),
    rung: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    channel: channelIdSchema,
    /** Minutes the real thing would leave; null when there is no hurry. */
    pressureMinutes: z.int().min(1).max(600).nullable(),
    title: localized(line),
    brief: localized(z.array(line).min(1).max(8).readonly()),
    task: localized(line),
    /** May be said. */
    facts: z.array(factSchema).min(2).max(30).readonly(),
    /** Must not be said. */
    forbidden: z.array(factSchema).max(20).readonly(),
    personas: z.array(personaSchema).min(3).max(12).readonly(),
    rubric: z
      .array(
        z
          .object({
            id: z.string().min(1).max(60),
            when: conditionSchema,
            met: localized(line),
            notMet: localized(line),
          })
          .readonly(),
      )
      .min(3)
      .max(12)
      .readonly(),
    /** The first whose condition holds. The last must hold always. */
    headlines: z
      .array(
        z.object({ id: z.string().min(1).max(60), when: conditionSchema, text: localized(line) }).readonly(),
      )
      .min(2)
      .readonly(),
    sources: z.array(line).max(10).readonly(),
  })
  .readonly()
  .superRefine((scenario, context) => {
    const known = {
      fact: new Set(scenario.facts.map((fact) => fact.id)),
      forbidden: new Set(scenario.forbidden.map((fact) => fact.id)),
    }
    const conditions = [
      ...scenario.personas.flatMap((persona) => persona.reactions.map((reaction) => reaction.when)),
      ...scenario.rubric.map((item) => item.when),
      ...scenario.headlines.map((headline) => headline.when),
    ]
    for (const id of conditions.flatMap((condition) => unknownNames(condition, known)))
      context.addIssue({
        code: 'custom',
        message: `a condition names "${id}", which the scenario does not have`,
      })
    const last = scenario.headlines.at(-1)
    if (!last || !('always' in last.when))
      context.addIssue({ code: 'custom', message: 'the last headline must hold always' })
  })
export type Scenario = z.infer<typeof scenarioSchema>

type KnownNames = { readonly fact: ReadonlySet<string>; readonly forbidden: ReadonlySet<string> }

function unknownNames(condition: Condition, known: KnownNames): readonly string[] {
  if ('all' in condition) return condition.all.flatMap((part) => unknownNames(part, known))
  if ('any' in condition) return condition.any.flatMap((part) => unknownNames(part, known))
  const name =
    'fact' in condition
      ? condition.fact
      : 'missing' in condition
        ? condition.missing
        : 'denied' in condition
          ? condition.denied
          : null
  if (name !== null) return known.fact.has(name) ? [] : [name]
  const banned =
    'forbidden' in condition
      ? condition.forbidden
      : 'notForbidden' in condition
        ? condition.notForbidden
        : null
  if (banned !== null) return known.forbidden.has(banned) ? [] : [banned]
  return []
}

/** The readers of a draft that belongs to no scenario. */
export const freeAudienceSchema = z
  .object({ version: z.int().min(1), personas: z.array(personaSchema).min(3).max(12).readonly() })
  .readonly()
export type FreeAudience = z.infer<typeof freeAudienceSchema>
