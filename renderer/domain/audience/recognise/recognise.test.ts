import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formsOf } from './forms.ts'
import { isDenied } from './negation.ts'
import { compilePhrases } from './phrase.ts'
import { readWords } from './words.ts'

/** The passage each phrase finds first, or null. */
const found = (text: string, phrases: readonly string[], language = 'es'): string | null => {
  const { words } = readWords(text, language)
  let passage: string | null = null
  compilePhrases([phrases], language).find(words, (_, match) => {
    passage ??= text.slice(words[match.first]?.start, words[match.last]?.end)
  })
  return passage
}

/** `said`, `denied` or `missing`, as a fact would be. */
const standing = (text: string, phrases: readonly string[], language = 'es'): string => {
  const { words } = readWords(text, language)
  let result = 'missing'
  compilePhrases([phrases], language).find(words, (_, match, isPart) => {
    if (result !== 'said') result = isDenied(words, match, isPart, language) ? 'denied' : 'said'
  })
  return result
}

describe('forms of a word', () => {
  test('leave out what is far more often another word, and have what the tables lack', () => {
    expect(found('No se construirá aquí', ['no ~saber'])).toBeNull()
    expect(found('No sabemos la causa', ['no ~saber'])).toBe('No sabemos')
    expect(found('Es para ustedes', ['~parar'])).toBeNull()
    expect(found('Paramos el reparto', ['~parar'])).toBe('Paramos')
    expect(found('Hay dos heridos', ['~haber … heridos'])).toBe('Hay dos heridos')
  })
})

describe('words', () => {
  test('accents, case, kinds of apostrophe and invisible characters make no difference', () => {
    expect(found('La CUAJADÁ', ['cuajada'])).toBe('CUAJADÁ')
    expect(found('man\u0303ana', ['mañana'])).toBe('man\u0303ana')
    expect(found('lo\u00ADte', ['lote'])).toBe('lo\u00ADte')
    expect(found('we don’t know', ["don't know"], 'en')).toBe('don’t know')
  })

  test.each([
    ['3.200 unidades', '3200 unidades'],
    ['3,200 unidades', '3.200 unidades'],
    ['3 200 unidades', '3.200 unidades'],
    ['3\u202F200 unidades', '3.200 unidades'],
    ['siete tiendas', '7 tiendas'],
    ['24 horas', 'veinticuatro horas'],
    ['a las 18.40', 'a las 18:40'],
    ['a las 7 p. m.', 'a las 7 pm'],
    ['a las 7pm', 'a las 7 p.m'],
    ['el 31 % de ellos', '31%'],
    ['el 31% de ellos', '31 %'],
  ])('“%s” and “%s” are one number', (text, phrase) => {
    expect(found(text, [phrase])).not.toBeNull()
  })

  test.each([
    ['las siete de la tarde', true],
    ['a las 19 h', true],
    ['a las 19.00', true],
    ['a las 7 p. m.', true],
    ['a las siete', true],
    ['a las 7 de la mañana', false],
    ['en 19 tiendas', false],
    ['a las siete y media de la tarde', false],
  ])('the hour 19:00 in “%s”: %s', (text, isThere) => {
    expect(found(text, ['19:00']) !== null).toBe(isThere)
  })

  test.each([
    ['at 7 pm', true],
    ['at seven this evening', true],
    ['by seven', true],
    ['at 7 in the morning', false],
    ['seven shops', false],
    ['at half past six in the evening', false],
  ])('the hour 19:00 in English, in “%s”: %s', (text, isThere) => {
    expect(found(text, ['19:00'], 'en') !== null).toBe(isThere)
  })

  test('an English contraction is its two words, and a possessive its noun', () => {
    expect(found('We’re sorry', ['we are sorry'], 'en')).toBe('We’re sorry')
    expect(found('we will not stop', ["won't stop"], 'en')).toBe('will not stop')
    expect(found('the company’s fault', ['company fault'], 'en')).toBe('company’s fault')
  })

  test('a point in an hour, an initial or an address does not end a sentence; a new line does', () => {
    const sentences = (text: string) => new Set(readWords(text, 'es').words.map((word) => word.sentence)).size
    expect(sentences('A las 19.30 en ana@tormera.example, con la Sra. López')).toBe(1)
    expect(sentences('Llegan a las 7 p. m. y avisamos.')).toBe(1)
    expect(sentences('Lo sé. Mañana\nvuelvo')).toBe(3)
    expect(sentences('Paramos a las 7. Mañana seguimos')).toBe(2)
  })
})

describe('phrases', () => {
  test('stop at the end of a sentence and bridge six words at a gap, not seven', () => {
    expect(found('La cuajada. Mañana sale', ['cuajada … sale'])).toBeNull()
    expect(found('cuajada 1 2 3 4 5 6 sale', ['cuajada … sale'])).not.toBeNull()
    expect(found('cuajada 1 2 3 4 5 6 7 sale', ['cuajada … sale'])).toBeNull()
  })

  test('look further when the first way through a gap leads nowhere', () => {
    expect(found('a b x b c', ['a … b c'])).toBe('a b x b c')
  })

  test('take any ending, any of several words, and figures', () => {
    expect(found('los envasados', ['envas*'])).toBe('envasados')
    expect(found('en doce horas', ['en # horas|dias'])).toBe('en doce horas')
    expect(found('en unas horas', ['en # horas|dias'])).toBeNull()
    expect(found('una cosa', ['un|una cosa'])).toBe('una cosa')
  })

  test.each([
    ['~devolver', 'devuélvalas'],
    ['~devolver', 'devolvérselas'],
    ['~devolver', 'devuelto'],
    ['~devolver', 'devolveremos'],
    ['~decir', 'decirles'],
    ['~decir', 'díganoslo'],
    ['~decir', 'dijimos'],
    ['~pedir', 'pidiéndoles'],
    ['~tirar', 'tírela'],
    ['~cliente', 'clientes'],
    ['~afectado', 'afectadas'],
    ['~llamar', 'llámenos'],
    ['~comer', 'cómanla'],
    ['~avisar', 'avisémoslos'],
    ['~sostener', 'sostuvimos'],
    ['~desmentir', 'desmiéntanlo'],
    ['~proteger', 'proteja'],
    ['~leer', 'leyeron'],
    ['~huir', 'huyen'],
    ['~colgar', 'cuelguen'],
    ['~disculparse', 'disculpándonos'],
    ['~oír', 'oigan'],
    ['~caer', 'cayó'],
    ['~desaparecer', 'desaparezca'],
    ['~herir', 'hirieron'],
    ['~deducir', 'dedujeron'],
  ])('%s takes “%s”', (phrase, word) => {
    expect(found(word, [phrase])).toBe(word)
  })

  test.each([
    ['~refund', 'refunded'],
    ['~pay', 'paid'],
    ['~know', 'known'],
    ['~apologise', 'apologizing'],
    ['~stop', 'stopped'],
    ['~refer', 'referring'],
    ['~child', 'children'],
    ['~box', 'boxes'],
    ['~throw', 'thrown'],
  ])('%s takes “%s” in English', (phrase, word) => {
    expect(found(word, [phrase], 'en')).toBe(word)
  })

  test('a form is not any word that begins alike', () => {
    expect(formsOf('decir', 'es').has('decision')).toBe(false)
    expect(found('la decisión', ['~decir'])).toBeNull()
    expect(found('a paying guest', ['~pain'], 'en')).toBeNull()
  })

  test('are found whatever surrounds them, and never in text without their words', () => {
    const filler = fc.array(fc.constantFrom('uno', 'la', 'sale', 'y', '.', ',', '7', '😀'), { maxLength: 12 })
    fc.assert(
      fc.property(filler, filler, (before, after) => {
        const phrase = compilePhrases([['lote 24-118']], 'es')
        const count = (text: string) => {
          let times = 0
          phrase.find(readWords(text, 'es').words, () => (times += 1))
          return times
        }
        expect(count([...before, 'lote 24-118', ...after].join(' '))).toBe(1)
        expect(count([...before, ...after].join(' '))).toBe(0)
      }),
    )
  })
})

describe('a fact is denied', () => {
  test.each([
    ['No sabemos todavía la causa.', 'denied'],
    ['No hay ningún enfermo, que sepamos; la causa', 'said'],
    ['Desconocemos muchas cosas. La causa fue el sellado.', 'said'],
    ['No solo sabemos la causa: la hemos arreglado.', 'said'],
    ['Sin duda la causa es el sellado.', 'said'],
    ['No fue el turno, sino la causa que ya dijimos.', 'said'],
    ['No vamos a ocultar la causa.', 'said'],
    ['No dejaremos de explicar la causa.', 'said'],
    ['No dude en preguntar la causa.', 'said'],
    ['Nadie sabe por ahora la causa.', 'denied'],
    ['Sin esperar a la causa', 'denied'],
    ['Sin tique le contamos la causa.', 'said'],
    ['Sin tique, en la misma tienda y el mismo día, la causa', 'said'],
    ['No lo sabíamos y ahora tenemos la causa.', 'said'],
    ['No sabemos la causa. La causa la dirán a las siete.', 'said'],
    ['No es que no sepamos: nunca hemos conocido la causa.', 'denied'],
  ])('or not, in “%s”: %s', (text, expected) => {
    expect(standing(text, ['causa'])).toBe(expected)
  })

  test.each([
    ['We don’t know the cause yet.', 'denied'],
    ['Not only do we know the cause, we fixed it.', 'said'],
    ['There is no doubt about the cause.', 'said'],
    ['It was not the shift but the cause we named.', 'said'],
    ['I won’t hide the cause.', 'said'],
    ['Don’t hesitate to ask about the cause.', 'said'],
    ['Nobody knows the cause.', 'denied'],
    ['Without waiting for the cause', 'denied'],
    ['We did not know and now we have the cause.', 'said'],
  ])('or not, in English, in “%s”: %s', (text, expected) => {
    expect(standing(text, ['cause'], 'en')).toBe(expected)
  })

  test('also where the negation stands inside the passage', () => {
    expect(standing('We will definitely not speak at seven', ['we will … speak'], 'en')).toBe('denied')
    expect(standing('We will speak, not on the phone, at seven', ['we will … seven'], 'en')).toBe('said')
  })

  test('never by a negation that is part of the phrase', () => {
    expect(standing('No la coma.', ['no … ~comer'])).toBe('said')
  })
})

test('a megabyte of hostile text is read in well under the time that a person waits', () => {
  const phrases = ['a … a … a … b', '~devolver … lote', '# … # … #', 'no … no … no … fin', 'lot* 24-118']
  const matcher = compilePhrases([phrases], 'es')
  for (const unit of ['a ', 'no ', '7 ', 'a, ', 'devuelve 3 ']) {
    const text = unit.repeat(1_000_000 / unit.length)
    const start = performance.now()
    const { words } = readWords(text, 'es')
    let times = 0
    matcher.find(words, () => (times += 1))
    expect(performance.now() - start).toBeLessThan(5000)
  }
})
