/** What the cards say with numbers: a count that begins a sentence, and when a card comes back. */
import { formatNumber } from '../../../i18n/format.ts'
import type { Texts, useTexts } from '../../../i18n/index.ts'

type CardTexts = ReturnType<typeof useTexts<'cards'>>

/** `Diez`: in words up to twenty, the most that a day holds; in figures above. */
export function countWord(t: CardTexts, count: number): string {
  const key = `n${count}`
  return isSpelled(key) ? t(`numbers.${key}`) : formatNumber(count)
}

type Spelled = keyof Texts['cards']['numbers']
const isSpelled = (key: string): key is Spelled => {
  const number = Number(key.slice(1))
  return Number.isInteger(number) && number >= 1 && number <= 20
}

/** `vuelve en cuatro días`: days up to two months, months up to two years. */
export function comesBack(t: CardTexts, days: number): string {
  if (days <= 0) return t('back.today')
  if (days < 60) return t('back.days', { count: days })
  if (days < 730) return t('back.months', { count: Math.round(days / 30.44) })
  return t('back.years', { count: Math.round(days / 365.25) })
}
