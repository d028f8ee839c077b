/** What the text is for: one of the aims, or one's own words. */
import { useState } from 'react'
import { useTexts } from '../../../../i18n/index.ts'
import { TextField } from '../../../../ui/fields.tsx'
import { aimOf, aims, objectiveFor } from '../lists.ts'

type ObjectiveProps = {
  readonly objective: string | null
  readonly onChange: (objective: string | null) => void
}

export function Objective({ objective, onChange }: ObjectiveProps) {
  const t = useTexts('readiness')
  const aim = aimOf(objective)
  const [isOwn, setOwn] = useState(objective !== null && aim === null)
  return (
    <fieldset className="choices">
      <legend className="why">{t('objective.why')}</legend>
      {aims.map((one) => (
        <label key={one} className="choice">
          <input
            type="radio"
            name="objective"
            checked={!isOwn && aim === one}
            onChange={() => {
              setOwn(false)
              onChange(objectiveFor(one))
            }}
          />
          <span>{t(`objective.aims.${one}`)}</span>
        </label>
      ))}
      <label className="choice">
        <input
          type="radio"
          name="objective"
          checked={isOwn}
          onChange={() => {
            setOwn(true)
            onChange(null)
          }}
        />
        <span>{t('objective.own')}</span>
      </label>
      {isOwn && (
        <TextField
          label={t('objective.ownLabel')}
          value={aim === null ? (objective ?? '') : ''}
          maxLength={300}
          onChange={(value) => onChange(value.trim() === '' ? null : value)}
        />
      )}
    </fieldset>
  )
}
