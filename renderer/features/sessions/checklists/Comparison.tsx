/** Two runs of one list, item by item: what was ticked then and now, and when. */
import type { ChecklistRun } from '../../../../electron/shared/entities/session.ts'
import type { Checklist } from '../../../domain/mentoring/checklist.ts'
import { compareRuns } from '../../../domain/mentoring/checklist-runs.ts'
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { formatShortDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { dayInSentence } from '../dates.ts'
import { room } from '../room.ts'

export type ComparisonProps = {
  readonly checklist: Checklist
  readonly then: ChecklistRun
  readonly now: ChecklistRun
}

export function Comparison({ checklist, then, now }: ComparisonProps) {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const compared = compareRuns(checklist, then, now)
  const onlyNow = compared.filter((one) => one.differs && one.later !== null).length
  const onlyThen = compared.filter((one) => one.differs && one.earlier !== null).length
  const column = (run: ChecklistRun) =>
    t('runs.column', { day: dayInSentence(new Date(run.createdAt), language, room.now()) })
  const sentences = [
    ...(onlyNow > 0 ? [t('runs.onlyNow', { count: onlyNow })] : []),
    ...(onlyThen > 0 ? [t('runs.onlyThen', { count: onlyThen })] : []),
  ]
  const cell = (at: string | null) =>
    at === null ? t('runs.notTicked') : t('runs.ticked', { day: formatShortDay(new Date(at), language) })
  return (
    <div className="run-compared">
      <h3>{t('runs.comparing')}</h3>
      <p className="quiet-line" role="status">
        {sentences.length > 0 ? sentences.join(' ') : t('runs.alike')}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('runs.item')}</th>
            <th scope="col">{column(then)}</th>
            <th scope="col">{column(now)}</th>
          </tr>
        </thead>
        <tbody>
          {compared.map((one) => (
            <tr key={one.item.id} className={one.differs ? 'differs' : undefined}>
              <th scope="row">
                {textIn(one.item.text, language)}
                {one.differs && <small> {t('runs.differs')}</small>}
              </th>
              <td className={one.earlier === null ? 'none' : undefined}>
                {cell(one.earlier)}
                {then.log[one.item.id] && <span className="kept-log">{then.log[one.item.id]}</span>}
              </td>
              <td className={one.later === null ? 'none' : undefined}>
                {cell(one.later)}
                {now.log[one.item.id] && <span className="kept-log">{now.log[one.item.id]}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
