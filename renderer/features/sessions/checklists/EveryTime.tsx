/** All runs of one checklist: read again, set beside the latest, taken out as a file, deleted. */
import { useState } from 'react'
import type { ChecklistRun } from '../../../../electron/shared/entities/session.ts'
import { type Checklist, countTicked } from '../../../domain/mentoring/checklist.ts'
import { runToPrint } from '../../../domain/mentoring/checklist-runs.ts'
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { dayInSentence } from '../dates.ts'
import { useSaving } from '../parts/use-saving.tsx'
import { room } from '../room.ts'
import { Comparison } from './Comparison.tsx'
import { useRunWords } from './use-run-words.ts'

export type EveryTimeProps = {
  readonly checklist: Checklist
  /** The newest first; at least one. */
  readonly runs: readonly ChecklistRun[]
}

export function EveryTime({ checklist, runs }: EveryTimeProps) {
  const t = useTexts('mentoring')
  const saving = useSaving()
  const words = useRunWords()
  const [comparing, setComparing] = useState<string | null>(null)
  const [latest] = runs
  const then = runs.find(({ id }) => id === comparing)
  return (
    <section className="earlier" aria-labelledby="every-run">
      <h2 id="every-run">{t('runs.heading')}</h2>
      <ul className="rows">
        {runs.map((run) => (
          <Row
            key={run.id}
            checklist={checklist}
            run={run}
            isLatest={run === latest}
            isCompared={run.id === comparing}
            onCompare={() => setComparing(run.id === comparing ? null : run.id)}
            onSave={(format) => {
              const paper = runToPrint(checklist, run, words)
              if (format === 'pdf') saving.savePdf(paper)
              else saving.saveMarkdown(paper)
            }}
          />
        ))}
      </ul>
      <div className="files">{saving.outcome}</div>
      {then && latest && then !== latest && <Comparison checklist={checklist} then={then} now={latest} />}
      <p className="aside-note">{t('runs.file')}</p>
    </section>
  )
}

type RowProps = {
  readonly checklist: Checklist
  readonly run: ChecklistRun
  readonly isLatest: boolean
  readonly isCompared: boolean
  readonly onCompare: () => void
  readonly onSave: (format: 'md' | 'pdf') => void
}

function Row({ checklist, run, isLatest, isCompared, onCompare, onSave }: RowProps) {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const [open, setOpen] = useState(false)
  const { done, total } = countTicked(checklist, run.ticks)
  const day = dayInSentence(new Date(run.finishedAt ?? run.createdAt), language, room.now())
  const noted = checklist.items.filter((item) => run.ticks[item.id] !== undefined || run.log[item.id])
  const label = t(run.finishedAt === null ? 'runs.row' : 'runs.rowDone', { day, done, total })
  return (
    <li className="run">
      <div className="with-act">
        {isLatest ? (
          <p>
            {label} <small>{t('runs.current')}</small>
          </p>
        ) : (
          <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {label}
          </button>
        )}
        <span className="row-of-buttons">
          {!isLatest && (
            <Button
              kind={isCompared ? 'quiet' : 'plain'}
              small
              aria-pressed={isCompared}
              aria-label={t('runs.compareOf', { day })}
              onPress={onCompare}
            >
              {t('runs.compare')}
            </Button>
          )}
          <Button kind="plain" small aria-label={t('runs.exportOf', { day })} onPress={() => onSave('md')}>
            {t('runs.export')}
          </Button>
          <Button kind="plain" small aria-label={t('runs.printOf', { day })} onPress={() => onSave('pdf')}>
            {t('runs.print')}
          </Button>
          <Button
            kind="plain"
            small
            aria-label={t('runs.removeOf', { day })}
            onPress={() => room.removeRun(run.id)}
          >
            {t('runs.remove')}
          </Button>
        </span>
      </div>
      {open && !isLatest && (
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
}
