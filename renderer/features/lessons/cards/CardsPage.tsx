/** Review cards: one card at a time until today's are through. */
import { useEffect } from 'react'
import { perDayChoices } from '../../../../electron/shared/entities/review-card.ts'
import { canUndo } from '../../../domain/learning/review/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { Keys, isMod } from '../../../ui/keys.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { useLessons } from '../lessons-store.ts'
import { lessonList, shelf } from '../shelf.ts'
import { CardNote } from './CardNote.tsx'
import { CardsEnd } from './CardsEnd.tsx'
import { choosePerDay, grade, loadCards, lookAtClock, undo, useCards } from './cards-store.ts'
import { deckOf, keyOf } from './today.ts'
import './cards.css'

export function CardsPage() {
  const t = useTexts('cards')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const { progress, loading: progressLoading } = useLessons()
  const { review, loading, loadError, saveError, takenBack, turn, now } = useCards()
  useDayOfWindow()

  useEffect(() => {
    void loadCards()
  }, [])
  const takeBack = async () => {
    if (await undo()) announce(t('undone'))
  }
  useUndoKey(() => void takeBack())

  const settled = progressLoading === 'ready' || progressLoading === 'failed'
  if (review === null || !settled)
    return (
      <main className="main lesson cards" aria-label={t('title')} aria-busy={loading !== 'failed'}>
        {loading === 'failed' && <Problem error={loadError} text={t('loadFailed')} />}
      </main>
    )

  const deck = deckOf(review, progress, now)
  const key = takenBack ?? deck.queue[0]
  const shown = shelf()
    .cards()
    .find((each) => keyOf(each) === key)
  const total = deck.done + deck.queue.length
  const position = deck.done + 1
  const texts = shown?.card.texts
  const cardLanguage = texts && (texts[language] ? language : Object.keys(texts)[0])
  const sides = texts && cardLanguage !== undefined ? texts[cardLanguage] : undefined
  const lesson = shown && lessonList(language).find(({ id }) => id === shown.lessonId)

  return (
    <main className="main lesson cards" aria-label={t('title')}>
      <div className="bar">
        <span className="eyebrow">{t('title')}</span>
      </div>
      <div className="scroll">
        <div className="page">
          {saveError !== null && <Problem error={saveError} text={t('saveFailed')} />}
          {shown && sides && key !== undefined && cardLanguage !== undefined ? (
            <>
              <h1 className="visually-hidden">{t('title')}</h1>
              <CardNote
                key={`${key} ${turn}`}
                cardKey={key}
                state={review.states[key] ?? null}
                front={sides.front}
                back={sides.back}
                language={cardLanguage}
                position={position}
                total={total}
                turned={takenBack !== null}
                onGrade={(how) => void grade(key, how)}
              />
              {lesson && (
                <p className="card-lesson">
                  <Button kind="link" onPress={() => go({ place: 'lessons', lessonId: lesson.id })}>
                    {t('lesson', { title: lesson.title })}
                  </Button>
                </p>
              )}
            </>
          ) : (
            <CardsEnd deck={deck} never={total === 0 && deck.nextDay === null && !hasAny(review.states)} />
          )}
          <div className="cards-limit">
            <SelectField
              label={t('perDay.label')}
              help={t('perDay.help')}
              value={String(review.perDay)}
              options={perDayChoices.map((count) => ({ value: String(count), label: String(count) }))}
              onChange={(value) => {
                const chosen = perDayChoices.find((count) => String(count) === value)
                if (chosen !== undefined) void choosePerDay(chosen)
              }}
            />
          </div>
        </div>
      </div>
      <div className="actbar">
        {deck.queue.length > 0 && <span className="eyebrow">{t('progress', { position, total })}</span>}
        <span className="grow" />
        {canUndo(review, now) && (
          <Button kind="plain" onPress={() => void takeBack()}>
            {t('undo')} <Keys keys="mod Z" />
          </Button>
        )}
      </div>
    </main>
  )
}

function Problem({ error, text }: { readonly error: unknown; readonly text: string }) {
  const common = useTexts('common')
  return (
    <ErrorMessage error={error}>
      <p>{text}</p>
      <Button small onPress={() => void loadCards()}>
        {common('actions.retry')}
      </Button>
    </ErrorMessage>
  )
}

const hasAny = (states: object): boolean => Object.keys(states).length > 0

/** A window that stood open over night learns of the day when it is looked at. */
function useDayOfWindow(): void {
  useEffect(() => {
    window.addEventListener('focus', lookAtClock)
    return () => window.removeEventListener('focus', lookAtClock)
  }, [])
}

/** Mod-Z anywhere on the page but in a field, where it is the field's own. */
function useUndoKey(run: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !isMod(event) || event.shiftKey || event.repeat) return
      if (event.target instanceof Element && event.target.closest(ownUndo)) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}

const ownUndo = 'input, textarea, select, [contenteditable="true"], [role="dialog"]'
