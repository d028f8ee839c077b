/** A checklist walked apart from sessions: ticks, whys, and for one that lasts days the line of its log. */
import type { ChecklistRun } from '../../../../electron/shared/entities/session.ts'
import {
  type Checklist,
  type ChecklistItem,
  countTicked,
  dayOfRun,
} from '../../../domain/mentoring/checklist.ts'
import { runsOf, runToPrint } from '../../../domain/mentoring/checklist-runs.ts'
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Check } from '../../../ui/fields.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { PackOrigin } from '../../../ui/pack-origin.tsx'
import { dayInSentence } from '../dates.ts'
import { room, useRoom } from '../room.ts'
import { EveryTime } from '../checklists/EveryTime.tsx'
import { useRunWords } from '../checklists/use-run-words.ts'
import { RemovedNotice } from '../people/RemovedNotice.tsx'
import { useSaving } from './use-saving.tsx'
import { SaveProblem } from './SaveProblem.tsx'

/** The vault's own limit for one line of the log. */
const longestLog = 20_000

export function ChecklistRoom({ checklist }: { readonly checklist: Checklist }) {
  const t = useTexts('sessions')
  const language = useInterfaceLanguage()
  const all = useRoom((state) => state.runs)
  const runs = runsOf(all, checklist.id)
  const run = runs[0]
  const own = useTexts('mentoring')
  const saving = useSaving()
  const words = useRunWords()
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
        {run ? (
          <RunButtons run={run} onAgain={begin} />
        ) : (
          <Button kind="plain" small onPress={() => saving.savePdf(runToPrint(checklist, null, words))}>
            {own('runs.print')}
          </Button>
        )}
      </div>
      <div className="scroll">
        <div className="in">
          <SaveProblem />
          <RemovedNotice />
          <h1 className="h1">{textIn(checklist.title, language)}</h1>
          <p className="lead">{textIn(checklist.why, language)}</p>
          <PackOrigin contentId={checklist.id} />
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
          {runs.length > 0 && <EveryTime checklist={checklist} runs={runs} />}
          {runs.length === 0 && <div className="files">{saving.outcome}</div>}
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
