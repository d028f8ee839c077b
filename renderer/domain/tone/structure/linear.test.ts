import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { engine } from '../testing/engine.ts'

const root = path.join(import.meta.dirname, '../..')
const sources = ['tone', 'text'].flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing'))
    .map((file) => path.join(room, file)),
)

/** Regular expressions of a source: literals, and the texts given to `new RegExp`. */
const expressionsOf = (source: string): string[] => {
  const code = source.replace(/^\s*(?:\/\*\*?|\*|\/\/).*$/gm, '')
  const literals = [
    ...code.matchAll(
      /(?<=[=(,:[!&|?{}\s]|return )\/(?![*/\s])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/[dgimsuvy]*/g,
    ),
  ]
  const made = [...code.matchAll(/new RegExp\(\s*[`']([^`']*)[`']/g)]
  return [...literals, ...made].map((match) => match[1] ?? '')
}

interface Group {
  hasOpenRepeat: boolean
}

/**
 * Whether a repetition without an upper bound stands inside another one: `(a+)+`, `(?:\w+ )*`. Bounded ones
 * (`{0,5}`, `?`) multiply by a constant and stay linear.
 */
const nestsRepetition = (expression: string): boolean => {
  const text = expression.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
  const open: Group[] = [{ hasOpenRepeat: false }]
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '(') {
      open.push({ hasOpenRepeat: false })
      continue
    }
    const after = text.slice(at + 1)
    const repeats = /^(?:[*+]|\{\d+,\})/.test(after)
    if (character === ')') {
      const group = open.pop()
      const outer = open.at(-1)
      if (group === undefined || outer === undefined) return true
      if (group.hasOpenRepeat && repeats) return true
      outer.hasOpenRepeat ||= group.hasOpenRepeat || repeats
    } else if (repeats && !'*+?'.includes(character)) {
      const group = open.at(-1)
      if (group !== undefined) group.hasOpenRepeat = true
    }
  }
  return false
}

describe('regular expressions of the engine', () => {
  it('are told apart by the scan', () => {
    expect(
      ['(a+)+', '(?:\\w+ )*x', '((a|b)*c)*', '(?:a{2,})+'].filter((one) => !nestsRepetition(one)),
    ).toEqual([])
    expect(
      ['a+b+', '(?:\\w+ ){0,5}', '[(+]+', '(?:ab)+', '\\(+\\)+', '(?:a+)?b'].filter(nestsRepetition),
    ).toEqual([])
    expect(expressionsOf('const a = /(x+)+/u\nconst b = new RegExp(`(y+)+`)\nconst c = 4 / 2')).toHaveLength(
      2,
    )
  })

  it('are found in the sources at all', () => {
    expect(
      sources.flatMap((file) => expressionsOf(readFileSync(path.join(root, file), 'utf8'))).length,
    ).toBeGreaterThan(120)
  })

  it.each(sources)('never nest one open repetition in another: %s', (file) => {
    const nested = expressionsOf(readFileSync(path.join(root, file), 'utf8')).filter(nestsRepetition)
    expect(nested).toEqual([])
  })
})

describe('hostile strings', () => {
  const size = 120_000
  const starts: readonly string[] = [
    '1',
    '+34 ',
    '(212) ',
    '4111 ',
    'ES91 ',
    'AB12 ',
    'a@b.',
    '12.345.678-',
    'ABCD123456',
    'tel ',
    'factura ',
    'cobra 1.000 ',
    'cliente A ',
    'Proyecto A ',
    'el acuerdo se ',
    'entre nosotros ',
    'aún no se ha ',
    'we sign with ',
    'nobody outside the ',
    'if you had ',
    'some of us actually ',
    'congratulations to the ',
    'gracias por su «',
    'si hubieran ',
    'a ver si ',
    'que jamás han pisado ',
    'los médicos ',
    'buscamos un ',
    'se ha detectado ',
    'no se ',
    'los protocolos no fueron ',
    'errors were ',
    'the process of the ',
    'la comunicación de la ',
    'tú ',
    'usted, ',
    'escríbame ',
    'áéíóú',
    'lol hereby ',
    'fecha de nacimiento ',
  ]

  const duration = (text: string, language: string): number => {
    const start = performance.now()
    const { hints } = engine.analyze(text, { language })
    for (const { end } of hints) expect(end).toBeLessThanOrEqual(text.length)
    return performance.now() - start
  }

  it.each(starts)('cost no more than their length, repeated: %s', (start) => {
    const text = start.repeat(Math.ceil(size / start.length)).slice(0, size)
    // Some hundred milliseconds on a loaded machine; growth faster than the text would take minutes.
    for (const language of ['es', 'en']) expect(duration(text, language)).toBeLessThan(8_000)
  })
})
