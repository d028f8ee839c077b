/** How long something takes, short to the eye and whole to the ear: `45 min`, read as words. */
import { spokenMinutes } from '../../../domain/learning/tracks/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { minutesInWords } from './words.ts'

export function Minutes({ minutes }: { readonly minutes: number }) {
  const t = useTexts('tracks')
  return (
    <>
      <span aria-hidden="true">{t('minutes.short', { count: spokenMinutes(minutes) })}</span>
      <span className="visually-hidden">{minutesInWords(t, minutes)}</span>
    </>
  )
}
