/** Four axes for this text. The executive's own band needs five published texts, and says so until then. */
import type { Analysis, Axis, AxisName } from '../../../domain/tone/types.ts'
import { useTexts } from '../../../i18n/index.ts'
import { strongestAxis, where } from '../tone-words.ts'

const axes: readonly AxisName[] = ['warmFormal', 'cautiousBlunt', 'concreteAbstract', 'iWe']
/** Below this a profile would be drawn from nothing. */
const wordsForATone = 15

export function ToneSection({ analysis }: { readonly analysis: Analysis | null }) {
  const t = useTexts('rehearse')
  const enough = analysis !== null && analysis.metrics.words >= wordsForATone
  return (
    <section className="tone">
      <h2>{t('tone.heading')}</h2>
      {enough ? <Profile analysis={analysis} /> : <p className="say">{t('tone.tooShort')}</p>}
    </section>
  )
}

function Profile({ analysis }: { readonly analysis: Analysis }) {
  const t = useTexts('rehearse')
  const { profile } = analysis
  const strongest = strongestAxis(profile)
  return (
    <>
      <p className="say">
        {strongest
          ? t('tone.leans', { pole: t(`tone.poles.${strongest.axis}.${strongest.side}`) })
          : t('tone.even')}
      </p>
      <div className="axes">
        {axes.map((axis) => (
          <AxisRail key={axis} name={axis} axis={profile[axis]} />
        ))}
      </div>
      <p className="legend">
        <span>
          <i className="dot" /> {t('tone.thisText')}
        </span>
        <span>
          <i className="pill" /> {t('tone.noBand')}
        </span>
      </p>
    </>
  )
}

function AxisRail({ name, axis }: { readonly name: AxisName; readonly axis: Axis }) {
  const t = useTexts('rehearse')
  const low = t(`tone.axes.${name}.low`)
  const high = t(`tone.axes.${name}.high`)
  const place = where(axis.value)
  const said =
    place === 'middle' ? t('tone.middle') : t('tone.nearer', { pole: t(`tone.poles.${name}.${place}`) })
  const left = 4 + ((axis.value + 1) / 2) * 92
  return (
    <div className="axis" role="img" aria-label={t('tone.axis', { low, high, where: said })}>
      <div className="ends">
        {place === 'low' ? <b>{low}</b> : <span>{low}</span>}
        {place === 'high' ? <b>{high}</b> : <span>{high}</span>}
      </div>
      <div className="rail">
        <i style={{ left: `${left}%` }} />
      </div>
    </div>
  )
}
