/** The versions by day, the newest first. One stop for the Tab key; the arrows choose. */
import { type KeyboardEvent, type UIEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { VersionSummary } from '../../../../electron/shared/entities/draft.ts'
import { formatLongDay, formatTime } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { useDraftNames } from '../draft-names.ts'

export type VersionListProps = {
  readonly versions: readonly VersionSummary[]
  readonly chosen: string
  /** What the others are compared with, when it is one of them. */
  readonly reference: string | null
  readonly onChoose: (version: VersionSummary) => void
}

export function VersionList({ versions, chosen, reference, onChoose }: VersionListProps) {
  const t = useTexts('versions')
  // A long past is drawn as somebody goes there.
  const [drawn, setDrawn] = useState(drawnFirst)
  const days = useMemo(() => daysOf(versions.slice(0, drawn)), [versions, drawn])
  const drawTo = (index: number) => setDrawn((before) => (index + 20 < before ? before : index + drawnMore))
  const onScroll = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent) => {
    if (drawn < versions.length && scrollTop + clientHeight * 2 > scrollHeight) drawTo(drawn)
  }
  const box = useRef<HTMLDivElement>(null)
  const byKey = useRef(false)
  useEffect(() => {
    if (!byKey.current) return
    byKey.current = false
    box.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another choice is why the focus moves
  }, [chosen])
  const onKeyDown = (event: KeyboardEvent) => {
    const at = versions.findIndex(({ id }) => id === chosen)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: Math.min(at + 10, versions.length - 1),
      PageUp: Math.max(at - 10, 0),
      Home: 0,
      End: versions.length - 1,
    }
    const step = steps[event.key] ?? -1
    const to = versions[step]
    if (event.ctrlKey || event.metaKey || event.altKey || to === undefined) return
    event.preventDefault()
    byKey.current = true
    drawTo(step)
    onChoose(to)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the buttons inside take the focus
    <div
      ref={box}
      className="version-list"
      onKeyDown={onKeyDown}
      onScroll={onScroll}
      data-versions={versions.length}
    >
      {days.map(({ day, ofDay }) => (
        <Day key={day} ofDay={ofDay} chosen={chosen} reference={reference} onChoose={onChoose} />
      ))}
      <span className="visually-hidden">{t('help')}</span>
    </div>
  )
}

const drawnFirst = 60
const drawnMore = 200

type DayProps = Omit<VersionListProps, 'versions'> & { readonly ofDay: readonly VersionSummary[] }

function Day({ ofDay, chosen, reference, onChoose }: DayProps) {
  const names = useDraftNames()
  const language = useInterfaceLanguage()
  const [first] = ofDay
  if (first === undefined) return null
  return (
    <section className="version-day">
      <h2>{formatLongDay(new Date(first.createdAt), language)}</h2>
      <ol>
        {ofDay.map((version) => (
          <li key={version.id}>
            <button
              type="button"
              aria-current={version.id === chosen ? 'true' : undefined}
              tabIndex={version.id === chosen ? 0 : -1}
              data-version={version.id}
              onClick={() => onChoose(version)}
            >
              <b className={version.name === null ? undefined : 'named'}>{names.version(version)}</b>
              <small>
                {formatTime(new Date(version.createdAt), language)} · {names.words(version.words)}
                {version.id === reference && <ReferenceMark />}
              </small>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

function ReferenceMark() {
  const t = useTexts('versions')
  return <em>{t('reference')}</em>
}

/** In the zone of the system. Versions come with the newest first, so each day is one run. */
function daysOf(versions: readonly VersionSummary[]) {
  const days: { day: string; ofDay: VersionSummary[] }[] = []
  for (const version of versions) {
    const day = new Date(version.createdAt).toDateString()
    const last = days.at(-1)
    if (last?.day === day) last.ofDay.push(version)
    else days.push({ day, ofDay: [version] })
  }
  return days
}
