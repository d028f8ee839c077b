import type { Span } from '../text/paragraphs.ts'
import type { Finding } from './finding.ts'
import { withoutOverlaps } from './finding.ts'
import { hashText } from './hash.ts'
import { lessonOf } from './lessons.ts'
import type { Counts } from './metrics.ts'
import { measure } from './metrics.ts'
import type { ParagraphAnalysis } from './paragraph.ts'
import { toProfile } from './profile.ts'
import type { Decoration } from './structure/clutter.ts'
import { findClutter } from './structure/clutter.ts'
import { findMonologue } from './structure/monologue.ts'
import type { VoiceFacts } from './structure/monologue.ts'
import type { AddressMark } from './structure/register/address.ts'
import { findMixedAddress } from './structure/register/mixed-address.ts'
import type { Analysis, AnalysisSettings, Hint, Language } from './types.ts'

interface Placed {
  readonly finding: Finding
  readonly language: Language
}

const isOn = (finding: Finding, settings: AnalysisSettings | undefined): boolean =>
  !(settings?.disabledRules?.includes(finding.ruleId) ?? false) &&
  !(settings?.disabledCategories?.includes(finding.category) ?? false)

const shift = (finding: Finding, by: number): Finding => ({
  ...finding,
  start: finding.start + by,
  end: finding.end + by,
})

const clutterOf = (decorations: readonly Decoration[], language: Language): Placed[] =>
  findClutter(decorations).map(({ kind, start, end, count, limit }) => ({
    language,
    finding: {
      ruleId: `clutter/${kind}`,
      category: 'clutter',
      severity: 'advice',
      start,
      end,
      params: { count, limit },
      suggestions: [],
    },
  }))

/** Names each occurrence by rule, wording and how many of the same came before it. */
const toHints = (text: string, placed: readonly Placed[]): Hint[] => {
  const seen = new Map<string, number>()
  return placed.map(({ finding, language }): Hint => {
    const quote = text.slice(finding.start, finding.end)
    const name = `${finding.ruleId}#${hashText(quote.toLowerCase())}`
    const ordinal = seen.get(name) ?? 0
    seen.set(name, ordinal + 1)
    return {
      lesson: lessonOf(finding.category),
      language,
      ...finding,
      id: `${name}#${ordinal}`,
      quote,
    }
  })
}

const addCounts = (sum: { -readonly [Name in keyof Counts]: number }, more: Counts): void => {
  sum.words += more.words
  sum.sentences += more.sentences
  sum.syllables += more.syllables
}

export interface WholeText {
  readonly text: string
  readonly language: Language
  readonly engineVersion: string
  readonly settings: AnalysisSettings | undefined
  readonly spans: readonly Span[]
  readonly paragraphs: readonly ParagraphAnalysis[]
}

/** Puts the paragraphs together, and adds what only the whole post shows. */
export const assemble = ({
  text,
  language,
  engineVersion,
  settings,
  spans,
  paragraphs,
}: WholeText): Analysis => {
  const placed: Placed[] = []
  const decorations: Decoration[] = []
  const address: AddressMark[] = []
  const voice: VoiceFacts[] = []
  const counts = { words: 0, sentences: 0, syllables: 0 }
  for (let at = 0; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at]
    if (paragraph === undefined) continue
    const offset = spans[at]?.start ?? 0
    addCounts(counts, paragraph.counts)
    for (const finding of paragraph.findings)
      placed.push({ finding: shift(finding, offset), language: paragraph.language })
    for (const { kind, start, end } of paragraph.decorations)
      decorations.push({ kind, start: start + offset, end: end + offset })
    for (const mark of paragraph.address)
      address.push({ ...mark, start: mark.start + offset, end: mark.end + offset, paragraph: at })
    voice.push(...paragraph.voice)
  }
  const clutter = clutterOf(decorations, language)
  const ofPost = [...findMixedAddress(address), ...findMonologue(text, voice, counts.words)].map(
    (finding): Placed => ({ finding, language }),
  )
  const on = [...placed, ...clutter, ...ofPost].filter(({ finding }) => isOn(finding, settings))
  const ordered = clutter.length + ofPost.length === 0 ? on : orderWithClutter(on)
  const hints = toHints(text, ordered)
  return {
    language,
    hints,
    profile: toProfile(paragraphs),
    metrics: measure(counts, hints.length, language),
    engineVersion,
  }
}

const orderWithClutter = (placed: readonly Placed[]): Placed[] => {
  const languages = new Map(placed.map(({ finding, language }) => [finding, language]))
  const clutter = placed.filter(({ finding }) => finding.category === 'clutter').map(({ finding }) => finding)
  const kept = new Set(withoutOverlaps(clutter))
  return placed
    .filter(({ finding }) => finding.category !== 'clutter' || kept.has(finding))
    .sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end)
    .map(({ finding }) => ({ finding, language: languages.get(finding) ?? '' }))
}
