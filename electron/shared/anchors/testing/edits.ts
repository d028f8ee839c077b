/** What people do to a draft between two readings: words, sentences and paragraphs changed, moved, copied, taken out. */
import {
  type Chance,
  type Span,
  type TrackedText,
  cut,
  foreign,
  join,
  paragraphsOf,
  replace,
  sentencesOf,
  wordsOf,
} from './tracked-text.ts'

/** Where other words come from: sentences and words of other drafts of the same language. */
export type Source = { readonly sentences: readonly string[]; readonly words: readonly string[] }
type Edit = (text: TrackedText, chance: Chance, source: Source) => TrackedText

const some = (spans: readonly Span[], chance: Chance): Span | null =>
  spans.length === 0 ? null : chance.of(spans)

const changeWord: Edit = (text, chance, { words }) => {
  const word = some(wordsOf(text.text), chance)
  return word
    ? replace(
        text,
        word.start,
        word.end,
        foreign(anotherWord(text.text.slice(word.start, word.end), words, chance)),
      )
    : text
}
/** Never the same again: that would be no edit. */
function anotherWord(word: string, words: readonly string[], chance: Chance): string {
  const other = chance.of(words)
  return other === word ? anotherWord(word, words, chance) : other
}
const changeWords: Edit = (text, chance, source) => {
  let changed = text
  for (let left = 1 + chance.below(6); left > 0; left -= 1) changed = changeWord(changed, chance, source)
  return changed
}
/** Another form or spelling of a word: its end changes. */
const bendWord: Edit = (text, chance) => {
  const word = some(
    wordsOf(text.text).filter(({ start, end }) => end - start > 4),
    chance,
  )
  return word
    ? replace(
        text,
        word.end - 1 - chance.below(2),
        word.end,
        foreign(chance.of(['s', 'es', 'n', 'a', 'ed', ''])),
      )
    : text
}
const addSentence: Edit = (text, chance, source) => {
  const place = some(sentencesOf(text.text), chance)
  return place ? replace(text, place.end, place.end, foreign(` ${newSentence(chance, source)}`)) : text
}
const newSentence = (chance: Chance, { sentences }: Source): string => chance.of(sentences).trim()
const dropSentence: Edit = (text, chance) => {
  const sentences = sentencesOf(text.text)
  const gone = some(sentences, chance)
  return gone && sentences.length > 2 ? replace(text, gone.start, gone.end, foreign('')) : text
}
const moveSentence: Edit = (text, chance) => {
  const moved = some(sentencesOf(text.text), chance)
  if (!moved) return text
  const words = cut(text, moved.start, moved.end)
  const rest = replace(text, moved.start, moved.end, foreign(''))
  const place = some(sentencesOf(rest.text), chance)
  return place ? replace(rest, place.end, place.end, join(foreign(' '), words)) : text
}
const copySentence: Edit = (text, chance) => {
  const copied = some(sentencesOf(text.text), chance)
  const place = some(sentencesOf(text.text), chance)
  if (!copied || !place) return text
  return replace(text, place.end, place.end, join(foreign(' '), cut(text, copied.start, copied.end)))
}
/** An idiom of executives: half a sentence goes, another half comes. */
const turnSentence: Edit = (text, chance, source) => {
  const turned = some(sentencesOf(text.text), chance)
  if (!turned) return text
  const middle = Math.floor((turned.start + turned.end) / 2)
  const half = newSentence(chance, source)
  return chance.next() < 0.5
    ? replace(text, middle, turned.end, foreign(` ${half.slice(Math.floor(half.length / 2))}`))
    : replace(text, turned.start, middle, foreign(`${half.slice(0, Math.floor(half.length / 2))} `))
}
const swapParagraphs: Edit = (text, chance) => {
  const paragraphs = paragraphsOf(text.text)
  if (paragraphs.length < 2) return text
  const at = chance.below(paragraphs.length - 1)
  const [one, other] = [paragraphs[at], paragraphs[at + 1 + chance.below(paragraphs.length - 1 - at)]]
  if (!one || !other) return text
  return join(
    cut(text, 0, one.start),
    cut(text, other.start, other.end),
    cut(text, one.end, other.start),
    cut(text, one.start, one.end),
    cut(text, other.end),
  )
}
const dropParagraph: Edit = (text, chance) => {
  const paragraphs = paragraphsOf(text.text)
  const gone = some(paragraphs, chance)
  return gone && paragraphs.length > 2 ? replace(text, gone.start, gone.end, foreign('')) : text
}
const openAnew: Edit = (text, chance, source) =>
  join(foreign(`${newSentence(chance, source)} ${newSentence(chance, source)}\n\n`), text)
const joinParagraphs: Edit = (text) => {
  const at = text.text.indexOf('\n\n')
  return at < 0 ? text : replace(text, at, at + 2, foreign(' '))
}
const splitParagraph: Edit = (text, chance) => {
  const place = some(sentencesOf(text.text), chance)
  return place ? replace(text, place.end, place.end, foreign('\n\n')) : text
}
const punctuate: Edit = (text, chance) => {
  const word = some(wordsOf(text.text), chance)
  return word ? replace(text, word.end, word.end, foreign(chance.of([',', ';', ' —', ':', '.']))) : text
}
/** Every sixth to tenth word is another one, is gone, or has company. */
const rewriteLightly: Edit = (text, chance, { words }) => {
  const every = 6 + chance.below(5)
  let changed = text
  for (const { start, end } of wordsOf(text.text).toReversed()) {
    if (chance.below(every) > 0) continue
    const kind = chance.below(4)
    if (kind < 2)
      changed = replace(changed, start, end, foreign(anotherWord(text.text.slice(start, end), words, chance)))
    else if (kind === 2) changed = replace(changed, start, end, foreign(''))
    else changed = replace(changed, start, start, foreign(`${chance.of(words)} `))
  }
  return changed
}

const small: readonly Edit[] = [
  changeWord,
  changeWords,
  changeWords,
  bendWord,
  addSentence,
  addSentence,
  dropSentence,
  moveSentence,
  moveSentence,
  copySentence,
  turnSentence,
  swapParagraphs,
  dropParagraph,
  openAnew,
  joinParagraphs,
  splitParagraph,
  punctuate,
]

/** One to eight of these; every sixth draft is rewritten lightly as a whole as well. */
export function editDraft(text: TrackedText, chance: Chance, source: Source): TrackedText {
  let changed = text
  for (let left = 1 + chance.below(8); left > 0; left -= 1)
    changed = chance.of(small)(changed, chance, source)
  return chance.below(6) === 0 ? rewriteLightly(changed, chance, source) : changed
}
