/** Two texts side by side or in one, with their changes to go through by keyboard. */
import { CaretDownIcon, CaretUpIcon } from '@phosphor-icons/react'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Draft } from '../../../../electron/shared/entities/draft.ts'
import type { Comparison } from '../../../domain/compare/compare-texts.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Check } from '../../../ui/fields.tsx'
import { isMod, Keys } from '../../../ui/keys.tsx'
import { PickMenu } from '../../../ui/pick-menu.tsx'
import { ComparedText } from './ComparedText.tsx'
import { type Aspect, type Side, useComparison } from './use-comparison.ts'

export type ComparePaneProps = {
  readonly draft: Draft
  readonly before: Side
  readonly after: Side
  readonly names: { readonly before: string; readonly after: string }
  /** What can be done with the chosen version. */
  readonly children: ReactNode
}

export function ComparePane({ draft, before, after, names, children }: ComparePaneProps) {
  const t = useTexts('versions')
  const rehearse = useTexts('rehearse')
  const [aspect, setAspect] = useState<Aspect>('core')
  const [sideBySide, setSideBySide] = useState(false)
  const compared = useComparison(before, after, aspect, draft)
  const nameOf = (one: Aspect) => (one === 'core' ? t('core') : rehearse(`channels.${one}`))
  const channels = compared.kind === 'done' ? compared.channels : []
  return (
    <section className="compare-pane" aria-label={t('comparison')}>
      <h2 className="h2">{t('from', names)}</h2>
      <div className="compare-acts">{children}</div>
      <div className="compare-tools">
        {(channels.length > 0 || aspect !== 'core') && (
          <PickMenu
            name={t('text')}
            label={nameOf(aspect)}
            selected={aspect}
            items={(
              ['core', ...new Set([...channels, ...(aspect === 'core' ? [] : [aspect])])] as Aspect[]
            ).map((id) => ({ id, label: nameOf(id) }))}
            onPick={(picked) => setAspect(picked as Aspect)}
          />
        )}
        <Check checked={sideBySide} onChange={setSideBySide}>
          {t('sideBySide')}
        </Check>
        {compared.kind === 'done' && compared.comparison.changes > 0 && (
          <Counts comparison={compared.comparison} />
        )}
      </div>
      {compared.kind === 'working' && (
        <p className="eyebrow" role="status">
          {t('comparing')}
        </p>
      )}
      {compared.kind === 'failed' && (
        <div className="problem-box" role="alert">
          {t('failed')}{' '}
          <Button kind="link" onPress={compared.again}>
            {t('again')}
          </Button>
        </div>
      )}
      {compared.kind === 'done' && (
        <Found
          key={`${before} ${after} ${aspect}`}
          comparison={compared.comparison}
          language={draft.language}
          sideBySide={sideBySide}
        />
      )}
    </section>
  )
}

function Counts({ comparison }: { readonly comparison: Comparison }) {
  const t = useTexts('versions')
  const said = (key: 'counts' | 'added' | 'removed', count: number) =>
    t(key, { count, shown: formatNumber(count) })
  const { changes, wordsAdded, wordsRemoved } = comparison
  const parts = [
    said('counts', changes),
    ...(wordsAdded > 0 ? [t('wordsAdded', { count: wordsAdded, shown: formatNumber(wordsAdded) })] : []),
    ...(wordsRemoved > 0
      ? [t('wordsRemoved', { count: wordsRemoved, shown: formatNumber(wordsRemoved) })]
      : []),
  ]
  return (
    <p className="compare-counts" role="status" data-changes={changes}>
      {parts.join(' · ')}
    </p>
  )
}

type FoundProps = {
  readonly comparison: Comparison
  readonly language: string
  readonly sideBySide: boolean
}

function Found({ comparison, language, sideBySide }: FoundProps) {
  const t = useTexts('versions')
  const box = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const [whole, setWhole] = useState(false)
  const { changes } = comparison
  const wanted = useRef<number | null>(null)

  const show = useCallback(
    (number: number): boolean => {
      const change = box.current?.querySelector<HTMLElement>(`[data-change="${number}"]`)
      if (!change) return false
      change.focus({ preventScroll: true })
      change.scrollIntoView({ block: 'center' })
      announce(
        `${t('change', { number: formatNumber(number), total: formatNumber(changes) })}: ${change.innerText}`,
      )
      return true
    },
    [changes, t],
  )
  const step = useCallback(
    (by: 1 | -1) => {
      if (changes === 0) return
      const to = current + by < 1 ? changes : current + by > changes ? 1 : current + by
      setCurrent(to)
      if (show(to)) return
      wanted.current = to
      setWhole(true)
    },
    [current, changes, show],
  )
  useEffect(() => {
    if (wanted.current !== null && show(wanted.current)) wanted.current = null
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- drawn whole is why it can be shown now
  }, [whole, show])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isMod(event) || event.key.toLowerCase() !== 'j') return
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [step])

  return (
    <div ref={box} className="compare-found">
      {changes === 0 ? (
        <p className="eyebrow" role="status" data-changes="0">
          {t('same')}
        </p>
      ) : (
        <div className="compare-steps">
          <Button kind="quiet" small onPress={() => step(-1)}>
            <CaretUpIcon className="i" aria-hidden />
            <span className="visually-hidden">{t('previousChange')}</span> <Keys keys="mod shift J" />
          </Button>
          <Button kind="quiet" small onPress={() => step(1)}>
            <CaretDownIcon className="i" aria-hidden />
            <span className="visually-hidden">{t('next')}</span> <Keys keys="mod J" />
          </Button>
          <span className="eyebrow">
            {current > 0 && t('change', { number: formatNumber(current), total: formatNumber(changes) })}
          </span>
        </div>
      )}
      {comparison.coarse && <p className="eyebrow">{t('coarse')}</p>}
      {changes > 0 && (
        <ComparedText comparison={comparison} language={language} sideBySide={sideBySide} whole={whole} />
      )}
    </div>
  )
}
