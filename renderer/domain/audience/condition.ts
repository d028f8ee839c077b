/**
 * When something is said: conditions over what was written, as authors put them in a scenario.
 *
 * Plain data with one key each. The ones of a conversation (`said`, `voice`...) have no meaning for a post and
 * are refused outside a thread by the scenario's own check.
 */
import { z } from 'zod'
import { CATEGORIES } from '../tone/types.ts'

export const signalNames = [
  'apology',
  'promise',
  'question',
  'next-step',
  'figure',
  'thanks',
  'first-sentence',
  'ownership',
  'contact',
  'deflection',
  'empathy',
] as const
export type SignalName = (typeof signalNames)[number]

export type Condition =
  | { readonly fact: string }
  | { readonly missing: string }
  | { readonly denied: string }
  | { readonly forbidden: string }
  | { readonly notForbidden: string }
  | { readonly hint: string }
  | { readonly noHint: string }
  | { readonly signal: SignalName }
  | { readonly noSignal: SignalName }
  /** Words. */
  | { readonly longerThan: number }
  | { readonly shorterThan: number }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly always: true }
  /** Holds over the post and every reply so far together. */
  | { readonly said: Condition }
  /** Minutes of the story since the question. Without a clock every reply is in time. */
  | { readonly withinMinutes: number }
  | { readonly afterMinutes: number }
  | { readonly voice: string }
  | { readonly repeats: true }

type Problems = (message: string) => void

const nameKeys = ['fact', 'missing', 'denied', 'forbidden', 'notForbidden', 'voice'] as const
const numberKeys = ['longerThan', 'shorterThan', 'withinMinutes', 'afterMinutes'] as const
const nestedKeys = ['not', 'said'] as const
const listKeys = ['all', 'any'] as const
const flagKeys = ['always', 'repeats'] as const
const conditionKeys: readonly string[] = [
  ...nameKeys,
  'hint',
  'noHint',
  'signal',
  'noSignal',
  ...numberKeys,
  ...nestedKeys,
  ...listKeys,
  ...flagKeys,
]
const isOneOf = (keys: readonly string[], key: string) => keys.includes(key)
const deepestNesting = 12

/** Says what is wrong with a condition, with every name that would have been right. */
function inspect(value: unknown, problem: Problems, depth: number): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return problem(`a condition is an object such as {"fact": "id"}, not ${JSON.stringify(value)}`)
  if (depth > deepestNesting) return problem(`conditions nest deeper than ${String(deepestNesting)}`)
  const entries = Object.entries(value)
  const [key, inner] = entries[0] ?? ['', null]
  if (entries.length !== 1)
    return problem(`a condition has one key; this has ${entries.map(([name]) => name).join(', ') || 'none'}`)
  if (isOneOf(nameKeys, key)) {
    if (typeof inner !== 'string' || inner === '') problem(`"${key}" wants an id`)
  } else if (isOneOf(numberKeys, key)) {
    if (typeof inner !== 'number' || !(inner >= 0)) problem(`"${key}" wants a number`)
  } else if (isOneOf(nestedKeys, key)) inspect(inner, problem, depth + 1)
  else if (isOneOf(listKeys, key)) {
    if (!Array.isArray(inner) || inner.length === 0) problem(`"${key}" wants a list of conditions`)
    else for (const part of inner) inspect(part, problem, depth + 1)
  } else if (isOneOf(flagKeys, key)) {
    if (inner !== true) problem(`"${key}" wants true`)
  } else if (key === 'hint' || key === 'noHint') {
    if (!isOneOf(CATEGORIES, String(inner)))
      problem(`"${key}": no category "${String(inner)}"; there are ${CATEGORIES.join(', ')}`)
  } else if (key === 'signal' || key === 'noSignal') {
    if (!isOneOf(signalNames, String(inner)))
      problem(`"${key}": no signal "${String(inner)}"; there are ${signalNames.join(', ')}`)
  } else problem(`no condition is called "${key}"; there are ${conditionKeys.join(', ')}`)
}

export const conditionSchema: z.ZodType<Condition> = z.custom<Condition>().superRefine((value, context) => {
  // Nothing goes on after these: the checks of the whole scenario count on conditions of the right shape.
  const refuse: Problems = (message) => context.addIssue({ code: 'custom', message, continue: false })
  inspect(value, refuse, 0)
})

/** The condition and every one inside it. */
export function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return [condition, ...condition.all.flatMap(partsOf)]
  if ('any' in condition) return [condition, ...condition.any.flatMap(partsOf)]
  if ('not' in condition) return [condition, ...partsOf(condition.not)]
  if ('said' in condition) return [condition, ...partsOf(condition.said)]
  return [condition]
}

export const isAlways = (condition: Condition | undefined): boolean =>
  condition !== undefined && 'always' in condition

export type KnownNames = {
  readonly facts: ReadonlySet<string>
  readonly forbidden: ReadonlySet<string>
  /** Null outside a conversation, where its conditions have no meaning. */
  readonly voices: ReadonlySet<string> | null
}

/** What a condition names that its scenario does not have, in words for the author. */
export function wrongNames(condition: Condition, known: KnownNames): readonly string[] {
  return partsOf(condition).flatMap((part): readonly string[] => {
    const name =
      'fact' in part ? part.fact : 'missing' in part ? part.missing : 'denied' in part ? part.denied : null
    if (name !== null && !known.facts.has(name))
      return [`names the fact "${name}", which the scenario does not have`]
    const banned = 'forbidden' in part ? part.forbidden : 'notForbidden' in part ? part.notForbidden : null
    if (banned !== null && !known.forbidden.has(banned))
      return [`names the forbidden "${banned}", which the scenario does not have`]
    if ('voice' in part && known.voices !== null && !known.voices.has(part.voice))
      return [`names the voice "${part.voice}", which the thread does not have`]
    const ofThreads = ['said', 'withinMinutes', 'afterMinutes', 'voice', 'repeats'].find((key) => key in part)
    if (ofThreads !== undefined && known.voices === null)
      return [`uses "${ofThreads}", which has a meaning in threads only`]
    return []
  })
}
