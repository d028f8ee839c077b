/** When nothing is left today: what was done, what comes next; or that there are no cards yet. */
import { type Deck, dayAsDate } from '../../../domain/learning/review/index.ts'
import { formatShortDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { EmptyState } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { useFocusAtStart } from '../parts/use-focus-at-start.ts'
import { countWord } from './words.ts'

type Props = {
  readonly deck: Deck
  /** No card was ever answered and none is open. */
  readonly never: boolean
}

export function CardsEnd({ deck, never }: Props) {
  const t = useTexts('cards')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const heading = useFocusAtStart<HTMLHeadingElement>()
  const toLessons = (
    <Button onPress={() => go({ place: 'lessons' })}>{t(never ? 'empty.action' : 'end.toLessons')}</Button>
  )

  const next = (): string => {
    const count = deck.tomorrow
    if (count > 0) return t('end.tomorrow', { count, number: countWord(t, count) })
    // A review day is kept as midnight UTC; its name is wanted as a day of the wall calendar.
    if (deck.nextDay !== null) return t('end.day', { day: formatShortDay(wallDay(deck.nextDay), language) })
    return t('end.nothing')
  }
  return (
    <>
      <h1 className="display" ref={heading} tabIndex={-1}>
        {never ? t('title') : t('end.title')}
      </h1>
      {never ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} action={toLessons} />
      ) : (
        <>
          <p className="prose">
            {deck.done > 0
              ? t('end.done', { count: deck.done, number: countWord(t, deck.done) })
              : t('end.none')}{' '}
            {next()}
          </p>
          <p className="acts">{toLessons}</p>
        </>
      )}
    </>
  )
}

function wallDay(day: Deck['today']): Date {
  const date = dayAsDate(day)
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate())
}
