import { isUpper } from '../text/characters.ts'
import { foldKey } from '../text/fold.ts'
import type { CompiledPack } from './compile.ts'
import type { ParagraphContext } from './context.ts'
import type { Form } from './inflect/types.ts'
import type { Element } from './pattern.ts'

interface Slot {
  readonly kind: 'verb' | 'noun'
  readonly forms: readonly Form[]
  /** The word as it stands in the text, lower case. */
  readonly key: string
}

/** The tags a form in the text may carry; forms without accents count when no accented form fits. */
const tagsOf = (slot: Slot): string[] => {
  const same = slot.forms.filter(({ text }) => text === slot.key)
  const found = same.length > 0 ? same : slot.forms.filter(({ text }) => foldKey(text) === foldKey(slot.key))
  return found.map(({ tag }) => tag)
}

// A paradigm is one list for good, and a rewording asks for the same ones again and again.
const formsByTag = new WeakMap<readonly Form[], ReadonlyMap<string, string>>()

const byTagOf = (forms: readonly Form[]): ReadonlyMap<string, string> => {
  const known = formsByTag.get(forms)
  if (known !== undefined) return known
  const made = new Map(forms.map(({ tag, text }) => [tag, text]))
  formsByTag.set(forms, made)
  return made
}

/** The one form of `lemma` that says the same as the matched word; null when that is not certain. */
const sameForm = (forms: readonly Form[], slot: Slot): string | null => {
  const byTag = byTagOf(forms)
  const candidates = new Set(
    tagsOf(slot).map((tag) => byTag.get(tag) ?? byTag.get(tag.split('.').at(-1) ?? '')),
  )
  const [only] = candidates
  return candidates.size === 1 && only !== undefined ? only : null
}

const slotOf = (pack: CompiledPack, element: Element, key: string): Slot | null => {
  if (element.kind === 'oneOf') {
    const slots = element.members.map((member) => slotOf(pack, member, key))
    return slots.find((slot) => slot !== null && tagsOf(slot).length > 0) ?? null
  }
  if (element.kind === 'verb') return { kind: 'verb', forms: pack.inflector.verb(element.lemma), key }
  if (element.kind === 'noun') return { kind: 'noun', forms: pack.inflector.noun(element.lemma), key }
  return null
}

/** A word of a template: as it is, or a lemma that takes the form of the match. */
interface TemplateWord {
  readonly kind: 'plain' | 'verb' | 'noun'
  readonly word: string
  /** What follows it. */
  readonly mark: string
}

const readTemplate = (template: string): readonly TemplateWord[] =>
  template.split(' ').map((word) => {
    const found = /^(.+)([~+])([,;]?)$/u.exec(word)
    if (found === null) return { kind: 'plain', word, mark: '' }
    return { kind: found[2] === '~' ? 'verb' : 'noun', word: found[1] ?? '', mark: found[3] ?? '' }
  })

// Templates are few, and a rule that is met once is met again.
const templates = new Map<string, readonly TemplateWord[]>()

const wordsOf = (template: string): readonly TemplateWord[] => {
  const known = templates.get(template)
  if (known !== undefined) return known
  const made = readTemplate(template)
  templates.set(template, made)
  return made
}

const realise = (pack: CompiledPack, template: string, slots: readonly Slot[]): string | null => {
  const words: string[] = []
  for (const { kind, word: lemma, mark } of wordsOf(template)) {
    if (kind === 'plain') {
      words.push(lemma)
      continue
    }
    const slot = slots.find((candidate) => candidate.kind === kind)
    const forms = kind === 'verb' ? pack.inflector.verb(lemma) : pack.inflector.noun(lemma)
    const form = slot === undefined ? null : sameForm(forms, slot)
    if (form === null) return null
    words.push(`${form}${mark}`)
  }
  return words.join(' ')
}

const startsWithVowelSound = (word: string): boolean =>
  /^(?:[aeio]|u(?!n[ai]|s[aeiu])|hour|honest)/i.test(word)

/** Whether the word before still agrees: a/an in English; y/e, o/u, al and del in Spanish. */
const agreesWithBefore = (language: string, before: string, suggestion: string): boolean => {
  const first = foldKey(suggestion.toLowerCase())
  if (language === 'en') {
    if (before === 'a') return !startsWithVowelSound(first)
    if (before === 'an') return startsWithVowelSound(first)
    return true
  }
  if (before === 'y') return !/^h?i(?![aeou])/.test(first)
  if (before === 'e') return /^h?i(?![aeou])/.test(first)
  if (before === 'o') return !/^h?o/.test(first)
  if (before === 'u') return /^h?o/.test(first)
  if (before === 'a' || before === 'de') return !first.startsWith('el ')
  return true
}

const matchCase = (text: string, start: number, suggestion: string): string => {
  const first = suggestion.codePointAt(0)
  if (first === undefined || !isUpper(text, start)) return suggestion
  const head = String.fromCodePoint(first)
  return `${head.toUpperCase()}${suggestion.slice(head.length)}`
}

export interface SuggestionPlace {
  /** Tokens of the match, and the elements they answered. */
  readonly firstToken: number
  readonly elements: readonly Element[]
  /** Offsets that the suggestion replaces, in the paragraph. */
  readonly start: number
  readonly end: number
}

/** Fills the templates of a rule for one match; those that cannot keep the grammar are left out. */
export const fillSuggestions = (
  context: ParagraphContext,
  wordings: readonly string[],
  place: SuggestionPlace,
): string[] => {
  if (wordings.length === 0) return []
  const slots = place.elements.flatMap((element, at) => {
    const slot = slotOf(context.pack, element, context.tokens[place.firstToken + at]?.key ?? '')
    return slot === null ? [] : [slot]
  })
  const quote = context.text.slice(place.start, place.end)
  const before = context.tokens.findLast((token) => token.end <= place.start)
  return wordings.flatMap((template) => {
    const realised = realise(context.pack, template, slots)
    if (realised === null || !agreesWithBefore(context.pack.language, before?.key ?? '', realised)) return []
    const suggestion = matchCase(context.text, place.start, realised)
    return suggestion === quote ? [] : [suggestion]
  })
}
