import { describe, expect, test } from 'vitest'
import type { IgnoredHint } from '../../../../electron/shared/entities/draft.ts'
import {
  createDraftTexts,
  ignoredElsewhere,
  joinIgnored,
  targetOf,
  textOfTarget,
  withoutChannel,
} from './draft-texts.ts'

const draft = { text: 'El tronco', variants: { x: 'Lo de X' } }

describe('the texts of a draft', () => {
  test('are written one at a time, and the others stay', () => {
    const texts = createDraftTexts(draft)
    let typed = 'El tronco'
    texts.edit(null, () => typed)
    typed = 'El tronco, más largo'
    expect(texts.text()).toBe('El tronco, más largo')
    expect(texts.variants()).toEqual({ x: 'Lo de X' })

    let forX = 'Lo de X'
    texts.edit('x', () => forX)
    typed = 'escrito en un editor que ya se cerró'
    forX = 'Lo de X, otra vez'
    expect(texts.text()).toBe('El tronco, más largo')
    expect(texts.variants()).toEqual({ x: 'Lo de X, otra vez' })
    expect(texts.target()).toBe('x')
  })
  test('are kept when the editor closes, whatever it answers afterwards', () => {
    const texts = createDraftTexts(draft)
    let typed = 'Nuevo'
    texts.edit(null, () => typed)
    texts.settle()
    typed = ''
    expect(texts.text()).toBe('Nuevo')
  })
  test('an empty text of its own is still its own', () => {
    expect(targetOf({ variants: { x: '' } }, 'x')).toBe('x')
    expect(textOfTarget({ text: 'a', variants: { x: '' } }, 'x')).toBe('')
    expect(targetOf({ variants: { x: '' } }, 'linkedin')).toBeNull()
    expect(withoutChannel({ x: '', bluesky: 'b' }, 'x')).toEqual({ bluesky: 'b' })
  })
})

describe('what is ignored', () => {
  const hint = (quote: string): IgnoredHint => ({ ruleId: 'hype', anchor: { quote, prefix: '', suffix: '' } })
  const both = {
    text: 'Un gran hito.',
    variants: { x: 'Un hito sin igual.' },
    ignoredHints: [hint('gran'), hint('sin igual'), hint('desaparecido')],
  }
  test('in another text of the draft is not forgotten by writing this one', () => {
    expect(ignoredElsewhere(both, null)).toEqual([hint('sin igual')])
    expect(ignoredElsewhere(both, 'x')).toEqual([hint('gran')])
    expect(joinIgnored([hint('gran')], ignoredElsewhere(both, null))).toEqual([
      hint('gran'),
      hint('sin igual'),
    ])
    expect(joinIgnored([hint('gran')], [hint('gran')])).toEqual([hint('gran')])
  })
})
