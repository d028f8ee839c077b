/** What was learned as xAPI: the counts, how the person appears, and one line of it in plain words. */
import { useEffect, useId, useMemo, useState } from 'react'
import { actorSchema } from '../../../../electron/shared/records/xapi-statement.ts'
import { client } from '../../../bridge/index.ts'
import {
  type Identification,
  type LearningRecord,
  actorOf,
  statementsOf,
} from '../../../domain/learning/records/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { type Gathered, gatherRecord } from './gather.ts'
import type { PartProps } from './RecordsDialog.tsx'
import { useCounts, useLineInWords } from './words.ts'

type Loaded = Gathered & { readonly account: string; readonly displayName: string }
type Way = Identification['kind']
const ways = ['code', 'name', 'email'] as const
const labelOf = { code: 'asCode', name: 'asName', email: 'asEmail' } as const

export function ProgressPart({ onSave }: PartProps) {
  const t = useTexts('records')
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let current = true
    load().then(
      (value) => current && setLoaded(value),
      (problem: unknown) => current && setError(problem),
    )
    return () => {
      current = false
    }
  }, [])
  if (error !== null) return <ErrorMessage error={error} />
  if (loaded === null)
    return (
      <p className="help" role="status">
        {t('preparing')}
      </p>
    )
  return isEmpty(loaded.record) ? (
    <p className="records-none">{t('nothing')}</p>
  ) : (
    <Told loaded={loaded} onSave={onSave} />
  )
}

async function load(): Promise<Loaded> {
  const [gathered, { account }, { displayName }] = await Promise.all([
    gatherRecord(),
    client().request('records.account'),
    client().request('profile.get'),
  ])
  return { ...gathered, account, displayName }
}

const isEmpty = ({ lessons, tracks, cards }: LearningRecord): boolean =>
  lessons.length === 0 && tracks.length === 0 && cards === null

function Told({ loaded, onSave }: PartProps & { readonly loaded: Loaded }) {
  const t = useTexts('records')
  const { record, unjudged, account, displayName } = loaded
  const [way, setWay] = useState<Way>('code')
  const [name, setName] = useState(displayName)
  const [email, setEmail] = useState('')
  const id = useId()
  const counts = useCounts(record)
  const who = useMemo(() => identification(way, account, name, email), [way, account, name, email])
  const isComplete = actorSchema.safeParse(actorOf(who)).success
  const statements = useMemo(() => statementsOf(record, who), [record, who])
  const line = useLineInWords(statements, who)

  const suggestedName = t('file')

  useEffect(() => {
    const params = { suggestedName, statements: [...statements] }
    onSave(isComplete ? () => client().request('records.saveXapi', params) : null)
  }, [onSave, isComplete, statements, suggestedName])

  return (
    <>
      <h3>{t('inside')}</h3>
      <ul className="records-counts">
        {counts.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {unjudged > 0 && <li>{t('unjudged', { count: unjudged })}</li>}
      </ul>
      <p className="records-never">{t('never')}</p>
      <fieldset className="records-choice">
        <legend>{t('as')}</legend>
        {ways.map((one) => (
          <label key={one} className="check">
            <input type="radio" name={`${id}-way`} checked={way === one} onChange={() => setWay(one)} />
            <span>
              {t(labelOf[one])}
              {one === 'code' && <span className="help">{t('asCodeHelp')}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {way === 'name' && (
        <TextField
          label={t('name')}
          value={name}
          maxLength={200}
          onChange={setName}
          help={isComplete ? undefined : t('nameMissing')}
        />
      )}
      {way === 'email' && (
        <TextField
          label={t('email')}
          value={email}
          maxLength={200}
          onChange={setEmail}
          problem={isComplete || email.trim() === '' ? null : t('emailWrong')}
        />
      )}
      <figure className="records-example">
        <figcaption className="eyebrow">{t('example')}</figcaption>
        <p>{line}</p>
      </figure>
    </>
  )
}

function identification(way: Way, account: string, name: string, email: string): Identification {
  if (way === 'name') return { kind: 'name', account, name }
  return way === 'email' ? { kind: 'email', email } : { kind: 'code', account }
}
