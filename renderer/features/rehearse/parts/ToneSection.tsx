/** Four axes for this text, beside the executive's usual voice or what the scenario asks for. */
import { memo, useId, useState } from 'react'
import type { Analysis, Axis, AxisName } from '../../../domain/tone/types.ts'
import { axisNames, type Range } from '../../../domain/voice/band.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { strongestAxis, where } from '../tone-words.ts'
import { wordsOfAVoice } from '../voice/own-texts.ts'
import type { Voice } from '../voice/use-voice.ts'
import { useVoiceSentence } from '../voice/voice-sentence.ts'

export type ToneSectionProps = { readonly analysis: Analysis | null; readonly voice: Voice }

export const ToneSection = memo(function ToneSection({ analysis, voice }: ToneSectionProps) {
  const t = useTexts('rehearse')
  const enough = analysis !== null && analysis.metrics.words >= wordsOfAVoice
  return (
    <section className="tone">
      <h2>{t('tone.heading')}</h2>
      {enough ? <Profile analysis={analysis} voice={voice} /> : <p className="say">{t('tone.tooShort')}</p>}
    </section>
  )
})

function Profile({ analysis, voice }: { readonly analysis: Analysis; readonly voice: Voice }) {
  const t = useTexts('rehearse')
  const writing = useTexts('writing')
  const sentence = useVoiceSentence()
  const { profile } = analysis
  const strongest = strongestAxis(profile)
  const alone = strongest
    ? t('tone.leans', { pole: t(`tone.poles.${strongest.axis}.${strongest.side}`) })
    : t('tone.even')
  const band = 'band' in voice ? voice.band : null
  return (
    <>
      <p className="say">{sentence(profile, voice) ?? alone}</p>
      <div className="axes">
        {axisNames.map((axis) => (
          <AxisRail
            key={axis}
            name={axis}
            axis={profile[axis]}
            range={band?.[axis] ?? null}
            kind={voice.kind}
          />
        ))}
      </div>
      <p className="legend">
        <span>
          <i className="dot" /> {t('tone.thisText')}
        </span>
        {'band' in voice && (
          <span>
            <i className="pill" />{' '}
            {voice.kind === 'own'
              ? writing('voice.ofTexts', { shown: formatNumber(voice.texts) })
              : writing('voice.ofScenario')}
          </span>
        )}
      </p>
      {'missing' in voice && (
        <p className="legend" data-voice-missing={voice.missing}>
          {writing('voice.missing', { count: voice.missing })}
        </p>
      )}
      {voice.kind === 'failed' && <p className="legend">{writing('voice.failed')}</p>}
    </>
  )
}

type AxisRailProps = {
  readonly name: AxisName
  readonly axis: Axis
  readonly range: Range | null
  readonly kind: Voice['kind']
}

/** Px kept free at each end of the rail, as a share: the dot at an end is still whole. */
const percent = (value: number) => 4 + ((value + 1) / 2) * 92

function AxisRail({ name, axis, range, kind }: AxisRailProps) {
  const t = useTexts('rehearse')
  const writing = useTexts('writing')
  const [isShown, setShown] = useState(false)
  const id = useId()
  const low = t(`tone.axes.${name}.low`)
  const high = t(`tone.axes.${name}.high`)
  const place = where(axis.value)
  const said =
    place === 'middle' ? t('tone.middle') : t('tone.nearer', { pole: t(`tone.poles.${name}.${place}`) })
  const isOut = range !== null && (axis.value < range[0] || axis.value > range[1])
  const isOwn = kind === 'own'
  const inBand =
    range === null
      ? null
      : writing(
          isOut
            ? isOwn
              ? 'voice.outOfBand'
              : 'voice.outOfScenario'
            : isOwn
              ? 'voice.inBand'
              : 'voice.inScenario',
        )
  // With a band the bold end says where it is left; without one, where the text leans.
  const bold = range === null ? place : !isOut ? 'middle' : axis.value < range[0] ? 'low' : 'high'
  const because = useBecause(axis)
  const whereItIs = [said, inBand].filter(Boolean).join(', ')
  return (
    <div className="axis" onPointerEnter={() => setShown(true)} onPointerLeave={() => setShown(false)}>
      <button
        type="button"
        className="axis-head"
        aria-describedby={id}
        data-axis={name}
        data-out={isOut || undefined}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        onClick={() => setShown(true)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isShown) return
          event.preventDefault()
          setShown(false)
        }}
      >
        <span className="ends">
          {bold === 'low' ? <b>{low}</b> : <span>{low}</span>}
          {bold === 'high' ? <b>{high}</b> : <span>{high}</span>}
        </span>
        <span className="visually-hidden">: {whereItIs}</span>
        <span className="rail" aria-hidden="true">
          {range && (
            <u
              style={{ left: `${percent(range[0])}%`, width: `${percent(range[1]) - percent(range[0])}%` }}
            />
          )}
          <i style={{ left: `${percent(axis.value)}%` }} />
        </span>
      </button>
      <p className="because" id={id} data-shown={isShown || undefined}>
        {because}
      </p>
    </div>
  )
}

/** The words that moved it, in small letters. */
function useBecause({ words }: Axis): string {
  const t = useTexts('writing')
  const language = useInterfaceLanguage()
  if (words.length === 0) return t('voice.noWords')
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const shown = words.map(({ word, count }) =>
    count === 1 ? t('voice.word', { word }) : t('voice.wordTimes', { word, count: formatNumber(count) }),
  )
  return t('voice.because', { words: list.format(shown) })
}
