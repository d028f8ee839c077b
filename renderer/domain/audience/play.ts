/**
 * Plays a conversation: what the persona says, turn by turn, and how it ends. Pure: same input, same result.
 *
 * Every question waits for a reply; a reply may be silence (empty, when the time ran out). What was written
 * decides the branch; the branch gives the stage direction, moves the lean, and leads to a question or an end.
 */
import type { Condition } from './condition.ts'
import { evaluate, type Talk, trimQuote } from './evaluate.ts'
import { pick } from './localized.ts'
import { type FoundHint, mergeReadings, readDraft, type Reading } from './reading.ts'
import { roundLean } from './react-to.ts'
import { readWords } from './recognise/words.ts'
import type { ScenarioContent } from './scenario.ts'
import { type Branch, type EndingTone, longestWay, type Thread, type ThreadNode } from './thread.ts'

export type PlayedReply = {
  readonly text: string
  readonly hints: readonly FoundHint[]
  /** Who answers, where the thread asks; else null. */
  readonly voice: string | null
  /** Story minutes since the question; null without a clock. */
  readonly minutes: number | null
}

export type PlayInput = {
  /** Null for a free draft: then nothing is a fact. */
  readonly scenario: Pick<ScenarioContent, 'facts' | 'forbidden'> | null
  readonly thread: Thread
  /** BCP 47 tag of the draft. */
  readonly language: string
  readonly post: { readonly text: string; readonly hints: readonly FoundHint[] }
  /** Where the persona stands after reading the post. */
  readonly lean: number
  readonly replies: readonly PlayedReply[]
}

export type PlayedTurn = {
  readonly nodeId: string
  readonly says: string
  /** Null while the question waits for a reply. */
  readonly reply: PlayedReply | null
  readonly branchId: string | null
  readonly aside: string | null
  /** Where the persona stands when the turn is over. */
  readonly lean: number
  /** The passage that decided the branch; empty when an absence or the clock did. */
  readonly quote: string
  /** How many questions may still come after this one. */
  readonly questionsAfter: number
}

export type PlayedEnding = {
  readonly id: string
  readonly tone: EndingTone
  readonly title: string
  readonly text: string
  readonly headline: string | null
}

export type Conversation = {
  readonly turns: readonly PlayedTurn[]
  readonly ending: PlayedEnding | null
}

/** Replies after an ending are left aside. */
export function play(input: PlayInput): Conversation {
  const { thread, language } = input
  const nodes = new Map(thread.nodes.map((node) => [node.id, node]))
  const readings: Reading[] = [readDraft(input.post.text, language, input.scenario, input.post.hints)]
  const opening = readings[0]?.signals.get('first-sentence') ?? ''
  const turns: PlayedTurn[] = []
  let lean = roundLean(input.lean)
  let quote = opening
  let node = nodes.get(thread.start)
  for (let at = 0; node; at += 1) {
    const asked = { nodeId: node.id, says: fill(pick(node.says, language), quote || opening) }
    const questionsAfter = longestWay(thread, node.id) - 1
    const reply = input.replies[at]
    if (!reply) {
      turns.push({ ...asked, reply: null, branchId: null, aside: null, lean, quote: '', questionsAfter })
      return { turns, ending: null }
    }
    const reading = readDraft(reply.text, language, input.scenario, reply.hints)
    readings.push(reading)
    const earlier = input.replies.slice(0, at).map((one) => one.text)
    const talk: Talk = {
      together: mergeReadings(readings),
      voice: reply.voice,
      minutes: reply.minutes,
      repeated: repeatedPassage(reply.text, earlier, language, reading),
    }
    const taken = branchOf(node, reading, talk)
    quote = taken.quote || (reading.signals.get('first-sentence') ?? '')
    lean = roundLean(lean + taken.branch.lean)
    const aside = taken.branch.aside ? fill(pick(taken.branch.aside, language), quote) : null
    turns.push({
      ...asked,
      reply,
      branchId: taken.branch.id,
      aside,
      lean,
      quote: trimQuote(taken.quote),
      questionsAfter,
    })
    const { to } = taken.branch
    if ('ending' in to) return { turns, ending: endingOf(thread, to.ending, quote || opening, language) }
    node = nodes.get(to.node)
  }
  return { turns, ending: null }
}

function branchOf(
  node: ThreadNode,
  reading: Reading,
  talk: Talk,
): { readonly branch: Branch; readonly quote: string } {
  for (const branch of node.branches) {
    const { holds, quote } = evaluate(branch.when, reading, talk)
    if (holds) return { branch, quote }
  }
  // The schema makes the last branch hold always.
  throw new Error(`node ${node.id} has no branch that holds`)
}

function endingOf(thread: Thread, id: string, quote: string, language: string): PlayedEnding | null {
  const ending = thread.endings.find((candidate) => candidate.id === id)
  if (!ending) return null
  return {
    id,
    tone: ending.tone,
    title: pick(ending.title, language),
    text: fill(pick(ending.text, language), quote),
    headline: ending.headline ? fill(pick(ending.headline, language), quote) : null,
  }
}

const fill = (text: string, quote: string): string =>
  text.replaceAll('{{quote}}', () => trimQuote(quote) || '…')

/** Words too common to show that something is being said again. */
const common = new Set(
  'a al de del el la los las lo le les un una y o que en con por para se su sus nos me te es son ha han hemos he no si ya mas como pero este esta esto eso hay the a an of to in on and or for with that this it is are was were be been we i you they he she our my your their not no do does did have has had will would can as at by from so but if what'.split(
    ' ',
  ),
)
/** The first letters tell apart most words and join the forms of one. */
const stem = (key: string): string => (/^\d/.test(key) ? key : key.slice(0, 6))
const telling = (text: string, language: string): ReadonlySet<string> =>
  new Set(readWords(text, language).words.flatMap(({ key }) => (common.has(key) ? [] : [stem(key)])))

/** Share of a reply's telling words that an earlier one had, from which it says the same again. */
const sameAgain = 0.7
const fewestWords = 3

/** The beginning of the reply when it says again what an earlier one said, else null. */
function repeatedPassage(
  text: string,
  earlier: readonly string[],
  language: string,
  reading: Reading,
): string | null {
  const own = telling(text, language)
  if (own.size < fewestWords) {
    const plain = text.trim().toLowerCase()
    return plain !== '' && earlier.some((one) => one.trim().toLowerCase() === plain) ? text.trim() : null
  }
  const isAgain = earlier.some((one) => {
    const before = telling(one, language)
    let shared = 0
    for (const word of own) if (before.has(word)) shared += 1
    return shared / own.size >= sameAgain
  })
  return isAgain ? (reading.signals.get('first-sentence') ?? text.trim()) : null
}

/** Whether any branch of the thread looks at the clock. */
export const minutesMatter = (thread: Thread): boolean =>
  thread.nodes.some((node) => node.branches.some((branch) => looksAtClock(branch.when)))

const looksAtClock = (condition: Condition): boolean =>
  'afterMinutes' in condition ||
  'withinMinutes' in condition ||
  ('all' in condition && condition.all.some(looksAtClock)) ||
  ('any' in condition && condition.any.some(looksAtClock)) ||
  ('not' in condition && looksAtClock(condition.not)) ||
  ('said' in condition && looksAtClock(condition.said))
