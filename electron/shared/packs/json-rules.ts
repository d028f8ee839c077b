/**
 * JSON from outside, read so that it can neither exhaust the stack nor the memory of what comes after it: depth and
 * number of values are counted in the text, before it is parsed.
 */
import { packLimits } from './limits.ts'
import { excerpt, textProblems, type TextProblem } from './text-rules.ts'

export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problems: readonly TextProblem[] }

/** Parses and applies the rules for texts to every text and name in it. */
export function readPackJson(text: string): ReadJson {
  const tooMuch = sizeProblem(text)
  if (tooMuch) return { ok: false, problems: [tooMuch] }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { ok: false, problems: [{ code: 'broken-json', detail: '' }] }
  }
  const problems = valueProblems(value)
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems }
}

function sizeProblem(text: string): TextProblem | null {
  let depth = 0
  let values = 0
  let inText = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (inText) {
      if (unit === 0x5c) at += 1
      else if (unit === 0x22) inText = false
      continue
    }
    if (unit === 0x22) inText = true
    else if (unit === 0x5b || unit === 0x7b) {
      depth += 1
      values += 1
    } else if (unit === 0x5d || unit === 0x7d) depth -= 1
    else if (unit === 0x2c) values += 1
    if (depth > packLimits.jsonDepth) return { code: 'json-too-deep', detail: `> ${packLimits.jsonDepth}` }
    if (values > packLimits.jsonValues)
      return { code: 'json-too-many-values', detail: `> ${packLimits.jsonValues}` }
  }
  return null
}

/** The depth is known to be small here. Each rule is told once, with the place where it was broken first. */
function valueProblems(value: unknown): readonly TextProblem[] {
  const found = new Map<string, TextProblem>()
  const tell = (where: string, { code, detail }: TextProblem) => {
    // A JSON text has no lines of its own: its place in the data says more.
    if (!found.has(code)) found.set(code, { code, detail: `${where}: ${detail.replace(/^\d+: /, '')}` })
  }
  const visit = (one: unknown, where: string): void => {
    if (typeof one === 'string') for (const problem of textProblems(one)) tell(where, problem)
    if (Array.isArray(one)) for (const [index, each] of one.entries()) visit(each, `${where}[${index}]`)
    else if (typeof one === 'object' && one !== null)
      for (const [key, each] of Object.entries(one)) {
        if (forbiddenKeys.has(key)) tell(where, { code: 'json-key', detail: key })
        for (const problem of textProblems(key)) tell(where, problem)
        visit(each, where === '' ? excerpt(key) : `${where}.${excerpt(key)}`)
      }
  }
  visit(value, '')
  return [...found.values()]
}

/** Names that some code somewhere takes for something else than a name. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
