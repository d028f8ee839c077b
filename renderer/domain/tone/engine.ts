import { cutParagraphs } from '../text/paragraphs.ts'
import type { Span } from '../text/paragraphs.ts'
import type { TokenizedText } from '../text/tokens.ts'
import { tokenize } from '../text/tokens.ts'
import { assemble } from './assemble.ts'
import type { CompiledPack } from './compile.ts'
import { compilePack } from './compile.ts'
import type { LanguageVotes } from './detect.ts'
import { clearWinner, dominantLanguage, voteOnLanguage } from './detect.ts'
import type { Pack } from './pack.ts'
import type { ParagraphAnalysis } from './paragraph.ts'
import { analyzeParagraph } from './paragraph.ts'
import type { Analysis, AnalysisOptions, AnalysisTask, Language, ToneEngine, ToneSession } from './types.ts'

/** Raise it with every change of code that can change a result. */
const CODE_VERSION = '2.1.0'

interface Machine {
  readonly packs: readonly CompiledPack[]
  readonly packOf: (language: Language) => CompiledPack
  readonly abbreviations: ReadonlySet<string>
  readonly version: string
}

/** What a paragraph that is known already costs, in characters of a new one. */
const KNOWN_COST = 10

/** What is known of one paragraph; its analysis is per language, since a neighbour can decide that. */
interface Known {
  /** Counted when a text of unknown language first needs it. */
  votes: LanguageVotes | null
  readonly tokenized: TokenizedText
  readonly analyses: Map<Language, ParagraphAnalysis>
}

type Cache = Map<string, Known>

interface Caches {
  /** What the last finished task knew. */
  readonly before: Cache
  /** What tasks found out since then that were overtaken: typing in a long text must not begin anew each time. */
  readonly fresh: Cache
  /** Filled by the task. */
  readonly after: Cache
}

const look = (machine: Machine, piece: string): Known => {
  // A string of its own: a part of the text would keep that version of the whole text in memory.
  const text = ` ${piece}`.slice(1)
  const tokenized = tokenize(text, { abbreviations: machine.abbreviations })
  return { tokenized, votes: null, analyses: new Map() }
}

const votesOf = (machine: Machine, known: Known): LanguageVotes => {
  known.votes ??= voteOnLanguage(machine.packs, known.tokenized)
  return known.votes
}

const analyzeIn = (machine: Machine, known: Known, language: Language): ParagraphAnalysis => {
  const done = known.analyses.get(language)
  if (done !== undefined) return done
  const made = analyzeParagraph(machine.packs, machine.packOf(language), known.tokenized)
  known.analyses.set(language, made)
  return made
}

/**
 * Works through a text in two passes (look at each paragraph, then judge it), taking what is known and filling
 * `after`, so that paragraphs that are gone are forgotten with the old caches.
 */
const startTask = (
  machine: Machine,
  text: string,
  options: AnalysisOptions,
  { before, fresh, after }: Caches,
): AnalysisTask => {
  const spans: readonly Span[] = cutParagraphs(text)
  const known: Known[] = []
  const paragraphs: ParagraphAnalysis[] = []
  let dominant: Language | null = options.language === 'auto' ? null : options.language
  let done: Analysis | null = null

  const lookAt = (at: number): number => {
    const span = spans[at]
    if (span === undefined) return 0
    const piece = text.slice(span.start, span.end)
    const old = after.get(piece) ?? before.get(piece) ?? fresh.get(piece)
    const entry = old ?? look(machine, piece)
    after.set(entry.tokenized.text, entry)
    if (old === undefined) fresh.set(entry.tokenized.text, entry)
    known.push(entry)
    return old === undefined ? piece.length : KNOWN_COST
  }

  const judge = (at: number, fallback: Language): number => {
    const entry = known[at]
    if (entry === undefined) return 0
    const own = options.language === 'auto' ? clearWinner(machine.packs, votesOf(machine, entry)) : null
    const language = own ?? fallback
    const isNew = !entry.analyses.has(language)
    paragraphs.push(analyzeIn(machine, entry, language))
    return isNew ? entry.tokenized.text.length : KNOWN_COST
  }

  return {
    run: (maxChars) => {
      if (done !== null) return done
      let spent = 0
      while (known.length < spans.length && spent < maxChars) spent += lookAt(known.length)
      if (known.length < spans.length) return null
      dominant ??= dominantLanguage(
        machine.packs,
        known.map((entry) => votesOf(machine, entry)),
      )
      while (paragraphs.length < spans.length && spent < maxChars) spent += judge(paragraphs.length, dominant)
      if (paragraphs.length < spans.length) return null
      const { settings } = options
      done = assemble({
        text,
        language: dominant,
        engineVersion: machine.version,
        settings,
        spans,
        paragraphs,
      })
      return done
    },
  }
}

const runToEnd = (task: AnalysisTask): Analysis => {
  for (;;) {
    const analysis = task.run(Number.POSITIVE_INFINITY)
    if (analysis !== null) return analysis
  }
}

const createSession = (machine: Machine): ToneSession => {
  let before: Cache = new Map()
  let fresh: Cache = new Map()
  let newest: AnalysisTask | null = null
  const begin = (text: string, options: AnalysisOptions): AnalysisTask => {
    const after: Cache = new Map()
    const task = startTask(machine, text, options, { before, fresh, after })
    newest = task
    return {
      run: (maxChars) => {
        const analysis = task.run(maxChars)
        // Only the newest task says what is to be remembered.
        if (analysis !== null && newest === task) {
          before = after
          fresh = new Map()
          newest = null
        }
        return analysis
      },
    }
  }
  return { begin, analyze: (text, options) => runToEnd(begin(text, options)) }
}

const emptyPack = (language: Language): Pack => ({
  language,
  rules: [],
  lexicon: { common: [], letters: '', abbreviations: [], classes: {}, axes: {} },
})

/**
 * Builds an engine over the packs it is given, one a language. The first pack's language is the fallback
 * where `auto` finds no evidence. A language without a pack gets metrics and the hints that need no words.
 * Throws an Error that names the pattern when rule data cannot be read.
 */
export const createEngine = (packs: readonly Pack[]): ToneEngine => {
  const compiled = packs.map(compilePack)
  const others = new Map<Language, CompiledPack>()
  const packOf = (language: Language): CompiledPack => {
    const known = compiled.find((pack) => pack.language === language) ?? others.get(language)
    if (known !== undefined) return known
    const made = compilePack(emptyPack(language))
    others.set(language, made)
    return made
  }
  const versions = compiled.map(({ language, digest }) => `${language}-${digest}`)
  const machine: Machine = {
    packs: compiled,
    packOf,
    abbreviations: new Set(compiled.flatMap((pack) => [...pack.abbreviations])),
    version: [CODE_VERSION, ...versions].join('+'),
  }
  return {
    version: machine.version,
    languages: packs.map(({ language }) => language),
    analyze: (text, options) => {
      const known: Cache = new Map()
      return runToEnd(startTask(machine, text, options, { before: known, fresh: known, after: known }))
    },
    createSession: () => createSession(machine),
  }
}
