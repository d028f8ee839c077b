/** A checklist walked apart from sessions: ticks, whys, and for one that lasts days the line of its log. */
import { useState } from 'react'
import type { ChecklistRun } from '../../../../electron/shared/entities/session.ts'
import {
  type Checklist,
  type ChecklistItem,
  countTicked,
  dayOfRun,
} from '../../../domain/mentoring/checklist.ts'
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Check } from '../../../ui/fields.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { dayInSentence } from '../dates.ts'
import { room, useRoom } from '../room.ts'
import { SaveProblem } from './SaveProblem.tsx'

/** The vault's own limit for one line of the log. */
const longestLog = 20_000

/** Runs of one checklist, the newest first. */
export const runsOf = (runs: readonly ChecklistRun[], checklistId: string): readonly ChecklistRun[] =>
  runs.filter((run) => run.checklist.id === checklistId).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))

export function ChecklistRoom({ checklist }: { readonly checklist: Checklist }) {
  const t = useTexts('sessions')
  const language = useInterfaceLanguage()
  const all = useRoom((state) => state.runs)
  const runs = runsOf(all, checklist.id)
  const run = runs[0]
  const begin = () => void room.startRun(checklist)
  return (
    <main className="main session checklist" tabIndex={-1}>
      <div className="bar">
        <span className="eyebrow">
          {checklist.days === undefined
            ? t('checklist.eyebrow', { total: checklist.items.length })
            : t('checklist.eyebrowDays', { days: checklist.days })}
        </span>
        <span className="grow" />
        {run && <RunButtons run={run} onAgain={begin} />}
      </div>
      <div className="scroll">
        <div className="in">
          <SaveProblem />
          <h1 className="h1">{textIn(checklist.title, language)}</h1>
          <p className="lead">{textIn(checklist.why, language)}</p>
          {run ? (
            <RunState checklist={checklist} run={run} />
          ) : (
            <div className="not-started">
              <p>{t('checklist.empty')}</p>
              <Button kind="inside" onPress={begin}>
                {t('checklist.start')}
              </Button>
            </div>
          )}
          <ol className="points">
            {checklist.items.map((item) => (
              <Point key={item.id} checklist={checklist} item={item} run={run} />
            ))}
          </ol>
          {runs.length > 1 && <EarlierRuns checklist={checklist} runs={runs.slice(1)} />}
        </div>
      </div>
    </main>
  )
}

function RunButtons({ run, onAgain }: { readonly run: ChecklistRun; readonly onAgain: () => void }) {
  const t = useTexts('sessions')
  if (run.finishedAt === null)
    return (
      <Button kind="quiet" small onPress={() => room.finishRun(run.id, true)}>
        {t('checklist.finish')}
      </Button>
    )
  return (
    <>
      <Button kind="plain" small onPress={() => room.finishRun(run.id, false)}>
        {t('checklist.reopen')}
      </Button>
      <Button kind="inside" small onPress={onAgain}>
        {t('checklist.again')}
      </Button>
    </>
  )
}

function RunState({ checklist, run }: { readonly checklist: Checklist; readonly run: ChecklistRun }) {
  const t = useTexts('sessions')
  const language = useInterfaceLanguage()
  const now = room.now()
  const day = (instant: string) => dayInSentence(new Date(instant), language, now)
  const { days } = checklist
  const today = dayOfRun(run, now)
  const parts = [
    t('checklist.progress', countTicked(checklist, run.ticks)),
    run.finishedAt === null
      ? t('checklist.startedOn', { day: day(run.createdAt) })
      : t('checklist.finishedOn', { day: day(run.finishedAt) }),
  ]
  if (days !== undefined && run.finishedAt === null)
    parts.push(
      today <= days ? t('checklist.dayToday', { day: today, days }) : t('checklist.daysOver', { days }),
    )
  return <p className="eyebrow run-state">{parts.join(' · ')}</p>
}

type PointProps = {
  readonly checklist: Checklist
  readonly item: ChecklistItem
  readonly run: ChecklistRun | undefined
}

function Point({ checklist, item, run }: PointProps) {
  const t = useTexts('sessions')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const text = textIn(item.text, language)
  const open = run !== undefined && run.finishedAt === null
  const done = run?.ticks[item.id] !== undefined
  const isToday = open && checklist.days !== undefined && item.day === dayOfRun(run, room.now())
  const { lesson } = item
  const log = run?.log[item.id] ?? ''
  return (
    <li className={done ? 'point done' : 'point'} aria-current={isToday ? 'date' : undefined}>
      {item.day !== undefined && (
        <span className="day">
          {t('checklist.day', { day: item.day })}
          {isToday && <b> · {t('checklist.today')}</b>}
        </span>
      )}
      <div>
        {open ? (
          <Check checked={done} onChange={() => room.tickRun(run.id, item.id)}>
            {text}
          </Check>
        ) : (
          <p className="point-text">
            {done && <span aria-hidden="true">✓ </span>}
            {text}
          </p>
        )}
        <p className="why">
          {textIn(item.why, language)}{' '}
          {lesson && (
            <button
              type="button"
              className="link"
              aria-label={`${t('checklist.lesson')}: ${text}`}
              onClick={() => go({ place: 'lessons', lessonId: lesson })}
            >
              {t('checklist.lesson')}
            </button>
          )}
        </p>
        {item.log && open && <LogLine run={run} item={item} value={log} />}
        {item.log && !open && log !== '' && <p className="kept-log">{log}</p>}
      </div>
    </li>
  )
}

function LogLine({
  run,
  item,
  value,
}: {
  readonly run: ChecklistRun
  readonly item: ChecklistItem
  readonly value: string
}) {
  const t = useTexts('sessions')
  const language = useInterfaceLanguage()
  const prompt = item.log ? textIn(item.log, language) : ''
  return (
    <textarea
      className="log"
      rows={1}
      aria-label={`${t('checklist.log')}: ${prompt}`}
      placeholder={prompt}
      spellCheck={false}
      autoComplete="off"
      maxLength={longestLog}
      value={value}
      onChange={(event) => room.writeLog(run.id, item.id, event.target.value)}
      onBlur={() => void room.flush()}
    />
  )
}

function EarlierRuns({
  checklist,
  runs,
}: {
  readonly checklist: Checklist
  readonly runs: readonly ChecklistRun[]
}) {
  const t = useTexts('sessions')
  const language = useInterfaceLanguage()
  const [openRun, setOpenRun] = useState<string | null>(null)
  return (
    <section className="earlier" aria-labelledby="earlier-runs">
      <h2 id="earlier-runs">{t('checklist.earlier')}</h2>
      <ul>
        {runs.map((run) => {
          const { done, total } = countTicked(checklist, run.ticks)
          const day = dayInSentence(new Date(run.createdAt), language, room.now())
          const open = run.id === openRun
          const noted = checklist.items.filter((item) => run.ticks[item.id] !== undefined || run.log[item.id])
          return (
            <li key={run.id}>
              <button
                type="button"
                className="link"
                aria-expanded={open}
                onClick={() => setOpenRun(open ? null : run.id)}
              >
                {t('checklist.earlierRun', { day, done, total })}
              </button>
              {open && (
                <ul className="kept-ticks">
                  {noted.map((item) => (
                    <li key={item.id}>
                      <span aria-hidden="true">{run.ticks[item.id] === undefined ? '–' : '✓'}</span>{' '}
                      {textIn(item.text, language)}
                      {run.log[item.id] && <span className="kept-log">{run.log[item.id]}</span>}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
