import type { ParagraphContext } from '../context.ts'
import type { Sentence } from '../../text/tokens.ts'
import type { Finding } from '../finding.ts'
import { SIGN } from '../signs.ts'
import type { AddressMark } from './register/address.ts'
import { hasVoices } from './voices.ts'

/** Who speaks of what, in one paragraph: sums that add up over a post. */
export interface VoiceFacts {
  readonly sentences: number
  readonly words: number
  /** Words in sentences that speak of "I" or "we". */
  readonly ownWords: number
  readonly ownSentences: number
  /** Places that turn to the reader: a question, an invitation, a "you". */
  readonly openings: number
  /** News, awards, plans. */
  readonly outward: number
  /** Replies, condolences, crises, law, bad news, thanks. */
  readonly exempt: number
  readonly gloomy: number
}

const nothing: VoiceFacts = {
  sentences: 0,
  words: 0,
  ownWords: 0,
  ownSentences: 0,
  openings: 0,
  outward: 0,
  exempt: 0,
  gloomy: 0,
}

const isToReader = ({ form }: AddressMark): boolean =>
  form !== 'vocative' && form !== 'slang' && form !== 'ceremony'

const VOICES = SIGN.own | SIGN.reader | SIGN.invitation | SIGN.outward | SIGN.sorry | SIGN.gloomy

const leadsIn = new Set(['so', 'and', 'then', 'please', 'y', 'but', 'or', 'just', 'do', "don't"])

/** At the head of a sentence or a clause, where a bare verb is a request. */
const mayInvite = (context: ParagraphContext, { firstToken }: Sentence, at: number): boolean => {
  const previous = at > firstToken ? context.tokens[at - 1] : undefined
  if (previous === undefined || previous.kind === 'gap') return true
  if (previous.kind === 'comma') return false
  return leadsIn.has(previous.key) && (at - 2 < firstToken || context.tokens[at - 2]?.kind !== 'word')
}

/** Listens to one paragraph. A language whose voices are not known says nothing, and so never a monologue. */
export const listenToVoice = (context: ParagraphContext, address: readonly AddressMark[]): VoiceFacts => {
  if (!hasVoices(context.pack.language)) return nothing
  const facts = { ...nothing, openings: address.filter(isToReader).length }
  for (const sentence of context.sentences) {
    let own = false
    for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
      const token = context.tokens[at]
      if (token === undefined || token.quoted) continue
      if (token.kind === 'gap' && (token.key === '?' || token.key === '¿')) facts.openings += 1
      // A post that begins with a handle is a reply.
      if (token.kind === 'masked' && at <= 1 && context.text.charAt(0) === '@') facts.exempt += 1
      if (token.kind !== 'word') continue
      const signs = context.facts[at]?.signs ?? 0
      if ((signs & VOICES) === 0) continue
      if ((signs & SIGN.own) !== 0) own = true
      if (
        (signs & SIGN.reader) !== 0 ||
        ((signs & SIGN.invitation) !== 0 && mayInvite(context, sentence, at))
      )
        facts.openings += 1
      if ((signs & SIGN.outward) !== 0) facts.outward += 1
      if ((signs & SIGN.sorry) !== 0) facts.exempt += 1
      else if ((signs & SIGN.gloomy) !== 0) facts.gloomy += 1
    }
    if (sentence.words === 0) continue
    facts.sentences += 1
    facts.words += sentence.words
    if (own) {
      facts.ownSentences += 1
      facts.ownWords += sentence.words
    }
  }
  return facts
}

const LEAST_WORDS = 35
const LEAST_SENTENCES = 3
const LEAST_OWN = 2
const OWN_SHARE = 0.6
const MOST_GLOOM = 1

const sum = (facts: readonly VoiceFacts[], name: keyof VoiceFacts): number =>
  facts.reduce((total, entry) => total + entry[name], 0)

/**
 * A post that tells its own news from the first line to the last and leaves the reader no way in. Quiet when
 * in doubt: whatever apologises, mourns, thanks, warns or answers is left alone.
 */
export const findMonologue = (text: string, voice: readonly VoiceFacts[], words: number): Finding[] => {
  if (words < LEAST_WORDS || sum(voice, 'openings') > 0 || sum(voice, 'exempt') > 0) return []
  if (sum(voice, 'gloomy') > MOST_GLOOM) return []
  if (sum(voice, 'outward') === 0 || sum(voice, 'ownSentences') < LEAST_OWN) return []
  if (sum(voice, 'sentences') < LEAST_SENTENCES) return []
  if (sum(voice, 'ownWords') < sum(voice, 'words') * OWN_SHARE) return []
  const start = text.length - text.trimStart().length
  return [
    {
      ruleId: 'monologue/own-news',
      category: 'monologue',
      severity: 'note',
      start,
      end: text.trimEnd().length,
      params: {},
      suggestions: [],
    },
  ]
}
