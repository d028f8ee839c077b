/**
 * What a text from outside may hold: readable signs, Markdown without HTML and images, links that are `https` or
 * lead to a lesson. Wherever the app shows the text, nothing in it can load, run, or look like something else.
 *
 * Links are judged by what they literally begin with: what Markdown would decode afterwards cannot change it.
 */
import type { PackProblemCode } from './problems.ts'

export type TextProblem = { readonly code: PackProblemCode; readonly detail: string }

/**
 * Signs without a shape of their own: controls (but for tab and line ends), halves of pairs, separators, signs that
 * only steer others (direction, width, tags), private ones and those that are none. The joiners of emoji and of some
 * scripts, and the soft hyphen, are not among them.
 */
const hidden =
  /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Zl}|\p{Zp}|(?![\u00ad\u200c\u200d])\p{Cf}|\p{Co}|\p{Noncharacter_Code_Point}/u

const html = /<[a-z/!?]/i
const image = /!\[/
/** The target of a link in Markdown, from its first sign on. */
const linkTarget = /\]\(\s*([^\s)]*)/g
const allowedTarget = /^(?:https:\/\/[^/\s]|lesson:[a-z0-9])/
/** A definition of a link somewhere else in the text: `[here]: https://…`. */
const definition = /\][ \t]*:/
/** Every address says `https`, in running text too. */
const otherAddress = /(?<!\bhttps):\/\//i
const script = /\b(?:javascript|vbscript)\s*:|\bdata\s*:\s*[a-z]+\/[a-z]/i
/** Lines begin at 1. */
const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length

const shownSign = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
/** Short, on one line, and itself without anything hidden. */
export const excerpt = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(new RegExp(hidden.source, 'gu'), '\u{fffd}').slice(0, 60)

/** Every rule that a text breaks, each once, with the first place where. */
export function textProblems(text: string): readonly TextProblem[] {
  const found: TextProblem[] = []
  const add = (code: PackProblemCode, index: number, what: string) =>
    found.push({ code, detail: `${lineOf(text, index)}: ${what}` })
  const sign = hidden.exec(text)
  if (sign) add('hidden-character', sign.index, shownSign(sign[0]))
  for (const [code, pattern] of [
    ['html', html],
    ['image', image],
  ] as const) {
    const match = pattern.exec(text)
    if (match) add(code, match.index, excerpt(text.slice(match.index)))
  }
  const link = badLink(text)
  if (link !== null) add('link', link, excerpt(text.slice(link)))
  return found
}

function badLink(text: string): number | null {
  for (const match of text.matchAll(linkTarget)) if (!allowedTarget.test(match[1] ?? '')) return match.index
  for (const pattern of [definition, otherAddress, script]) {
    const match = pattern.exec(text)
    if (match) return match.index
  }
  return null
}
