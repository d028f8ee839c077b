/**
 * The session's checklist: the points around the first open one, with its reason. The others, and their
 * reasons, are a key away, so that a long list leaves room for the notes.
 */
import { useState } from 'react'
import type { Session } from '../../../../electron/shared/entities/session.ts'
import {
  type Checklist,
  type ChecklistItem,
  countTicked,
  firstOpenItem,
  itemsInView,
} from '../../../domain/mentoring/checklist.ts'
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Check } from '../../../ui/fields.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { room } from '../room.ts'

/** As many as the room shows beside the notes. */
const pointsInView = 4

export function SessionTicks({
  session,
  checklist,
}: {
  readonly session: Session
  readonly checklist: Checklist
}) {
  const language = useInterfaceLanguage()
  const [asked, setAsked] = useState<Readonly<Record<string, boolean>>>({})
  const [whole, setWhole] = useState(false)
  const t = useTexts('sessions')
  const next = firstOpenItem(checklist, session.ticks)?.id
  const progress = countTicked(checklist, session.ticks)
  const long = progress.total > pointsInView + 1
  const items = long && !whole ? itemsInView(checklist, session.ticks, pointsInView) : checklist.items
  return (
    <section className="list-of-ticks" aria-labelledby="session-ticks">
      <h2 id="session-ticks">{textIn(checklist.title, language)}</h2>
      <ul className="ticks">
        {items.map((item) => (
          <TickRow
            key={item.id}
            item={item}
            done={session.ticks[item.id] !== undefined}
            open={asked[item.id] ?? item.id === next}
            onTick={() => room.tick(session.id, item.id)}
            onAsk={(open) => setAsked({ ...asked, [item.id]: open })}
          />
        ))}
      </ul>
      {long && (
        <button
          type="button"
          className="why-button whole"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? t('ticks.around', progress) : t('ticks.whole', progress)}
        </button>
      )}
    </section>
  )
}

type TickRowProps = {
  readonly item: ChecklistItem
  readonly done: boolean
  readonly open: boolean
  readonly onTick: () => void
  readonly onAsk: (open: boolean) => void
}

function TickRow({ item, done, open, onTick, onAsk }: TickRowProps) {
  const t = useTexts('sessions')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const text = textIn(item.text, language)
  const { lesson } = item
  return (
    <li className={done ? 'done' : undefined}>
      <Check checked={done} onChange={onTick}>
        {text}
      </Check>
      <button
        type="button"
        className="why-button"
        aria-expanded={open}
        aria-label={t('ticks.whyOf', { text })}
        onClick={() => onAsk(!open)}
      >
        {t('ticks.why')}
      </button>
      {open && (
        <p className="why">
          {textIn(item.why, language)}{' '}
          {lesson && (
            <button type="button" className="link" onClick={() => go({ place: 'lessons', lessonId: lesson })}>
              {t('ticks.lesson')}
            </button>
          )}
        </p>
      )}
    </li>
  )
}
