/**
 * Forms of Spanish verbs that the tone engine's table takes as regular.
 *
 * Made from the patterns of the language rather than from a list: where a vowel may change under stress, both ways
 * are made. A form that does not exist does no harm here: nobody writes it.
 */
import { irregularVerbs } from '../../tone/inflect/es-irregular.ts'
import { spanish } from '../../tone/inflect/es.ts'
import { fold } from './words.ts'

export type SpanishForm = { readonly text: string; readonly takesEnclitic: boolean }

const takesEnclitic = new Set(['inf', 'ger', 'imp.2s', 'sub.pres.3s', 'sub.pres.3p', 'sub.pres.1p'])
const formsOfTable = (lemma: string): readonly SpanishForm[] =>
  spanish.verb(lemma).map((form) => ({ text: fold(form.text), takesEnclitic: takesEnclitic.has(form.tag) }))

/** "Devolver" goes like "volver", "sostener" like "tener". */
const bases =
  'volver poner tener venir hacer decir ver mover pedir seguir sentir traer cubrir escribir salir dar conocer cerrar contar mostrar probar construir producir'.split(
    ' ',
  )
const prefixes = new Set(
  'de des dis en re con com contra ob man sos su ex im o pro pre entre inter sub an ante tras bien mal'.split(
    ' ',
  ),
)

function likeItsBase(lemma: string): readonly SpanishForm[] {
  const base = bases.find(
    (candidate) => lemma.endsWith(candidate) && prefixes.has(lemma.slice(0, -candidate.length)),
  )
  if (!base) return []
  const prefix = lemma.slice(0, -base.length)
  return formsOfTable(base).map((form) => ({ ...form, text: `${prefix}${form.text}` }))
}

const present = { ar: ['o', 'as', 'a', 'an'], er: ['o', 'es', 'e', 'en'] }
const subjunctive = { ar: ['e', 'es', 'en', 'emos'], er: ['a', 'as', 'an', 'amos'] }

/** The spelling that keeps the sound before e: "niegue", "cuelgue", "empiece", "toque". */
const beforeE = (stem: string): string =>
  stem.endsWith('g')
    ? `${stem}u`
    : stem.endsWith('z')
      ? `${stem.slice(0, -1)}c`
      : stem.endsWith('c')
        ? `${stem.slice(0, -1)}qu`
        : stem
/** Before a and o: "proteja", "dirija", "consiga". */
const beforeA = (stem: string): string =>
  stem.endsWith('gu') ? stem.slice(0, -1) : stem.endsWith('g') ? `${stem.slice(0, -1)}j` : stem

function withVowel(stem: string, change: string): string | null {
  const at = stem.replace(/(?<=[gq])u$/, '-').search(/[eou](?=[^aeiou]*$)/)
  if (at < 0) return null
  const vowel = stem[at]
  const fits =
    change === 'ue' ? vowel === 'o' || vowel === 'u' : change === 'u' ? vowel === 'o' : vowel === 'e'
  return fits ? `${stem.slice(0, at)}${change}${stem.slice(at + 1)}` : null
}

function stressed(stem: string, conjugation: 'ar' | 'er'): readonly SpanishForm[] {
  const soft = conjugation === 'ar' ? beforeE(stem) : beforeA(stem)
  return [
    ...present[conjugation].map((ending) => ({
      text: `${ending === 'o' && conjugation === 'er' ? beforeA(stem) : stem}${ending}`,
      takesEnclitic: ending === 'a' || ending === 'e',
    })),
    ...subjunctive[conjugation].map((ending) => ({ text: `${soft}${ending}`, takesEnclitic: true })),
  ]
}

const third = (stem: string): readonly SpanishForm[] =>
  ['io', 'ieron', 'iera', 'ieras', 'ieran', 'ieramos', 'iese', 'iesen', 'iendo'].map((ending) => ({
    text: `${stem}${ending}`,
    takesEnclitic: ending === 'iendo',
  }))

/** All that a verb may do under stress or before certain endings. `lemma` without accents. */
function byPattern(lemma: string): readonly SpanishForm[] {
  const stem = lemma.slice(0, -2)
  const ending = lemma.slice(-2)
  const conjugation = ending === 'ar' ? 'ar' : 'er'
  const changed = ['ie', 'ue'].flatMap((change) => withVowel(stem, change) ?? [])
  const forms = changed.flatMap((one) => stressed(one, conjugation))
  const plain = (texts: readonly string[]) => texts.map((text) => ({ text, takesEnclitic: true }))
  if (ending === 'ir')
    for (const change of ['i', 'u']) {
      const weak = withVowel(stem, change)
      if (weak) forms.push(...stressed(weak, 'er'), ...third(weak))
    }
  if (/[aeiou]c[ei]r$/.test(lemma))
    forms.push(...plain(['o', 'a', 'as', 'an', 'amos'].map((end) => `${stem.slice(0, -1)}zc${end}`)))
  else if (/[ln]c[ei]r$/.test(lemma))
    forms.push(...plain(['o', 'a', 'as', 'an', 'amos'].map((end) => `${stem.slice(0, -1)}z${end}`)))
  if (lemma.endsWith('ducir'))
    forms.push(
      ...plain(['e', 'iste', 'o', 'imos', 'eron', 'era', 'eran'].map((end) => `${stem.slice(0, -1)}j${end}`)),
    )
  if (/[^gq]uir$|[ae]er$/.test(lemma)) {
    const y = `${stem}y`
    forms.push(
      ...plain(
        ['o', 'es', 'e', 'en', 'a', 'as', 'an', 'amos', 'eron', 'era', 'eran', 'endo'].map(
          (end) => `${y}${end}`,
        ),
      ),
    )
  }
  if (lemma.endsWith('caer'))
    forms.push(...plain(['o', 'a', 'as', 'an', 'amos'].map((end) => `${stem}ig${end}`)))
  return forms
}

/** Every form without its accents. The lemma is written with its accents, if it has any. */
export function spanishVerbForms(lemma: string): readonly SpanishForm[] {
  const regular = formsOfTable(lemma)
  if (lemma in irregularVerbs) return regular
  if (fold(lemma) === 'oir')
    return [
      'oir',
      'oigo',
      'oyes',
      'oye',
      'oyen',
      'oimos',
      'oiga',
      'oigan',
      'oi',
      'oyo',
      'oyeron',
      'oyendo',
      'oido',
      'oida',
      'oia',
      'oian',
      'oira',
      'oiremos',
    ].map((text) => ({ text, takesEnclitic: true }))
  return [...regular, ...likeItsBase(lemma), ...byPattern(fold(lemma))]
}
