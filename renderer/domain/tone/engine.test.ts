import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanEnglish } from './fixtures/clean-en.ts'
import { cleanSpanish } from './fixtures/clean-es.ts'
import { engine, packs, told } from './testing/engine.ts'
import type { Analysis } from './types.ts'

const analyze = (text: string, language = 'auto') => engine.analyze(text, { language })

/** What must hold of any result, whatever the text. */
const expectSound = (text: string, { hints, metrics, profile }: Analysis) => {
  for (const { start, end, quote } of hints) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
    expect(quote).toBe(text.slice(start, end))
  }
  for (const [at, hint] of hints.entries()) {
    const clash = hints
      .slice(at + 1)
      .filter((other) => other.category === hint.category && other.start < hint.end)
    expect(told(clash)).toEqual([])
    expect(hints[at + 1]?.start ?? hint.start).toBeGreaterThanOrEqual(hint.start)
  }
  expect(new Set(hints.map(({ id }) => id)).size).toBe(hints.length)
  expect(Number.isFinite(metrics.words + metrics.sentences + metrics.hintsPer100Words)).toBe(true)
  for (const { value } of Object.values(profile)) expect(Math.abs(value)).toBeLessThanOrEqual(1)
}

const fragments = [
  ...cleanSpanish.slice(0, 12),
  ...cleanEnglish.slice(0, 12),
  ...packs.flatMap(({ rules }) =>
    rules.slice(0, 40).map(({ yes }) => (yes[0] ?? '').replace(/\[\[|\]\]/g, '')),
  ),
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '«',
  '»',
  '"',
  '. ',
  '!!! ',
  '😀',
  '👩‍💻',
  '#uno ',
  '@alguien ',
  'https://example.org/a?b=c ',
  '\ud800',
  '\udc00',
  '\0',
  '​',
  'مرحبا ',
  '漢字',
  '- ',
  '> ',
  '100 % ',
]

const texts = fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((parts) => parts.join(''))

describe('analyze', () => {
  it('finds what the drawings show, with its rewordings', () => {
    const { hints } = analyze(
      'Lo conté tarde y lo conté mal. No volverá a ocurrir.\n\nQue poner en valor un oficio no se hace con un comunicado.',
    )
    expect(
      hints.map(({ category, severity, quote, suggestions }) => [category, severity, quote, suggestions[0]]),
    ).toEqual([
      ['absolute', 'warning', 'No volverá a ocurrir.', 'Haré lo que esté en mi mano para que no se repita.'],
      ['jargon', 'note', 'poner en valor', 'respetar'],
    ])
  })

  it('keeps the form of the verb it rewords', () => {
    const suggestion = (text: string) => analyze(text, 'es').hints[0]?.suggestions[0]
    expect(suggestion('Aquella feria puso en valor el queso.')).toBe('respetó')
    expect(suggestion('Hay que ponerla en valor.')).toBe('respetarla')
    expect(suggestion('Ojalá pongamos en valor el oficio.')).toBe('respetemos')
  })

  it('rewords at the start of a sentence with a capital', () => {
    expect(analyze('Utilizing steam saved a third.', 'en').hints[0]?.suggestions).toEqual(['Using'])
  })

  it('judges each paragraph in its own language on auto', () => {
    const { hints, language } = analyze(
      'Hoy hemos abierto la nueva planta de Soria y queremos poner en valor el trabajo de todos.\n\nWe want to thank the team, and we will leverage our network.',
    )
    expect(language).toBe('es')
    expect(hints.map((hint) => [hint.language, hint.quote])).toEqual([
      ['es', 'poner en valor'],
      ['en', 'leverage'],
    ])
  })

  it('finds a phrase without its accents, and not another word that has them', () => {
    expect(told(analyze('Somos el lider indiscutible del yogur.', 'es').hints)).toEqual([
      'hype: lider indiscutible',
    ])
    expect(told(analyze('El banco garantizó la obra.', 'es').hints)).toEqual([])
  })

  it('leaves quotations, links, handles and hashtags alone', () => {
    const quoted = [
      'El anuncio decía «somos el líder indiscutible».',
      'Lea https://example.org/poner-en-valor y www.example.org/lider-indiscutible',
      '@lider_indiscutible nos escribió sobre #LíderIndiscutible',
      '> Somos el líder indiscutible del sector',
    ]
    for (const text of quoted) expect(told(analyze(text, 'es').hints)).toEqual([])
  })

  it('matches across a line wrapped by hand, and not across a sentence', () => {
    expect(told(analyze('Queremos poner\nen valor el oficio.', 'es').hints)).toEqual([
      'jargon: poner\nen valor',
    ])
    expect(told(analyze('No sé qué poner. En valor va el siete.', 'es').hints)).toEqual([])
  })

  it('gives the same id to the same hint after an edit elsewhere', () => {
    const [before] = analyze('Queremos poner en valor el oficio.', 'es').hints
    const [after] = analyze('Buenos días a todos.\n\nQueremos poner en valor el oficio.', 'es').hints
    expect(after?.id).toBe(before?.id)
  })

  it('switches off single rules and whole categories', () => {
    const text = 'Queremos poner en valor al líder indiscutible.'
    const settings = { disabledRules: ['es/jargon/poner-en-valor'] }
    expect(told(engine.analyze(text, { language: 'es', settings }).hints)).toEqual([
      'hype: líder indiscutible',
    ])
    expect(
      engine.analyze(text, { language: 'es', settings: { disabledCategories: ['jargon', 'hype'] } }).hints,
    ).toEqual([])
  })

  it('counts words and signs in a language without rules', () => {
    const { hints, metrics, language } = analyze('Bonjour à tous !!!', 'fr')
    expect([language, metrics.words, told(hints)]).toEqual(['fr', 3, ['shouting: !!!']])
  })

  it('gives the same result twice, inside the text, whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const analysis = analyze(text)
        expectSound(text, analysis)
        expect(analyze(text)).toEqual(analysis)
      }),
      { numRuns: 150 },
    )
  })

  it('bears any string of code units', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('es', 'en', 'auto'),
        (text, language) => {
          expectSound(text, analyze(text, language))
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('hostile input', () => {
  const million = 1_000_000
  const hostile: readonly (readonly [string, string])[] = [
    ['one letter, ten times over', 'a'.repeat(10 * million)],
    ['one mark', '!'.repeat(million)],
    ['opening quotes', '“‘«"'.repeat(million / 4)],
    ['at signs', 'a@'.repeat(million / 2)],
    ['dots', '.'.repeat(million)],
    ['the start of a long phrase', 'if anyone was '.repeat(million / 14)],
    ['one phrase', 'synergy '.repeat(million / 8)],
    ['ideographs', '漢'.repeat(million / 2)],
    ['joined emoji', '👩‍💻'.repeat(million / 5)],
    ['combining marks', `e${'́'.repeat(million / 2)}`],
    ['lone surrogates', '\ud800'.repeat(million / 2)],
    ['hash signs', '#'.repeat(million)],
    ['lines', '\n'.repeat(million)],
    ['prose', `${cleanSpanish.join(' ')} `.repeat(Math.ceil(million / 9_000)).slice(0, million)],
  ]

  it.each(hostile)('answers a million of %s', (_name, text) => {
    const start = performance.now()
    const analysis = analyze(text, 'en')
    // Ten times what a loaded machine takes: only a cost that grows faster than the text can miss it.
    expect(performance.now() - start).toBeLessThan(15_000)
    for (const { end } of analysis.hints) expect(end).toBeLessThanOrEqual(text.length)
  })
})

describe('a session', () => {
  const edits = fc.array(
    fc.record({
      at: fc.nat(2_000),
      drop: fc.nat(30),
      add: fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 6 })),
    }),
    { minLength: 1, maxLength: 8 },
  )

  it('gives what analyze gives on the whole text, after any edits', () => {
    fc.assert(
      fc.property(texts, edits, fc.constantFrom('es', 'en', 'auto'), (first, changes, language) => {
        const session = engine.createSession()
        let text = first
        expect(session.analyze(text, { language })).toEqual(engine.analyze(text, { language }))
        for (const { at, drop, add } of changes) {
          const place = Math.min(at, text.length)
          text = `${text.slice(0, place)}${add}${text.slice(place + drop)}`
          expect(session.analyze(text, { language })).toEqual(engine.analyze(text, { language }))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('takes up what an overtaken task has found out, so that typing never begins a long text anew', () => {
    const session = engine.createSession()
    const paragraphs = Array.from({ length: 400 }, (_, at) => `Queremos poner en valor el oficio ${at}.`)
    // Each gets three portions, half of what the whole text would take at once.
    const isDone = (key: number): boolean => {
      const task = session.begin(`${'x'.repeat(key)}\n\n${paragraphs.join('\n\n')}`, { language: 'es' })
      return [1, 2, 3].some(() => task.run(5_000) !== null)
    }
    const keys = Array.from({ length: 20 }, (_, at) => at + 1)
    expect(keys.map(isDone).indexOf(true)).toBeGreaterThan(0)
  })

  it('gives the same in portions, also when another task is started in between', () => {
    const session = engine.createSession()
    const long = [...cleanSpanish, ...cleanEnglish, 'Queremos poner en valor el oficio.'].join('\n\n')
    const task = session.begin(long, { language: 'auto' })
    expect(task.run(500)).toBeNull()
    session.analyze('Otra cosa.', { language: 'es' })
    let result: Analysis | null = null
    for (let portions = 0; result === null && portions < 1_000; portions += 1) result = task.run(500)
    expect(result).toEqual(engine.analyze(long, { language: 'auto' }))
  })
})
