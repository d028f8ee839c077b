/** Find and replace over the page. The text stays where it is; Escape goes back to it. */
import { CaretDownIcon, CaretUpIcon, XIcon } from '@phosphor-icons/react'
import { type KeyboardEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { formatNumber } from '../i18n/format.ts'
import { useTexts } from '../i18n/index.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/buttons.tsx'
import { Check } from '../ui/fields.tsx'
import { type FindQuery, mostMatches } from './find-matches.ts'
import { type FindState, replaceAll, replaceCurrent, search, step } from './find-state.ts'
import type { Manuscript } from './manuscript.ts'

export type FindPanelProps = {
  readonly manuscript: Manuscript
  readonly withReplace: boolean
  /** Grows each time one asks for the search while it is open: the field takes the focus again. */
  readonly asked: number
  readonly readOnly: boolean
  readonly onReplace: () => void
  readonly onClose: () => void
}

type Settings = Omit<FindQuery, 'search' | 'replacement'>
/** As one left it, while the window lives. */
let lastSettings: Settings = { matchCase: false, wholeWords: false, foldAccents: true }

export function FindPanel({ manuscript, withReplace, asked, readOnly, onReplace, onClose }: FindPanelProps) {
  const t = useTexts('writing')
  const field = useRef<HTMLInputElement>(null)
  const [wanted, setWanted] = useState(() => selectedWords(manuscript))
  const [replacement, setReplacement] = useState('')
  const [settings, setSettings] = useState(lastSettings)
  const found = useSyncExternalStore(manuscript.watchFind, manuscript.found)
  const { view } = manuscript

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- being asked again is why it takes the focus again
  }, [asked])
  useEffect(() => {
    lastSettings = settings
    search(view, { search: wanted, replacement, ...settings })
  }, [view, wanted, replacement, settings])
  useEffect(() => () => search(view, null), [view])

  const close = () => {
    onClose()
    view.focus()
  }
  const change = (patch: Partial<Settings>) => setSettings((before) => ({ ...before, ...patch }))
  const all = () => {
    const count = replaceAll(view)
    announce(count > 0 ? t('find.replaced', { count, shown: formatNumber(count) }) : t('find.none'))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape has its button
    <form
      className="find-panel"
      role="search"
      aria-label={t('find.label')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="find-row">
        <Field
          label={t('find.find')}
          inputRef={field}
          value={wanted}
          onChange={setWanted}
          onEnter={(back) => step(view, back ? -1 : 1)}
        />
        <span className="eyebrow" role="status" data-find-count>
          <Position found={found} />
        </span>
        <Button kind="plain" small aria-label={t('find.previous')} onPress={() => step(view, -1)}>
          <CaretUpIcon className="i" aria-hidden />
        </Button>
        <Button kind="plain" small aria-label={t('find.next')} onPress={() => step(view, 1)}>
          <CaretDownIcon className="i" aria-hidden />
        </Button>
        <Button kind="plain" small aria-label={t('find.close')} onPress={close}>
          <XIcon className="i" aria-hidden />
        </Button>
      </div>
      {withReplace && !readOnly && (
        <div className="find-row">
          <Field
            label={t('find.replace')}
            value={replacement}
            onChange={setReplacement}
            onEnter={() => replaceCurrent(view)}
          />
          <Button kind="quiet" small onPress={() => replaceCurrent(view)}>
            {t('find.replaceOne')}
          </Button>
          <Button kind="quiet" small onPress={all}>
            {t('find.replaceAll')}
          </Button>
        </div>
      )}
      <div className="find-row options">
        <Check checked={settings.matchCase} onChange={(matchCase) => change({ matchCase })}>
          {t('find.matchCase')}
        </Check>
        <Check checked={settings.wholeWords} onChange={(wholeWords) => change({ wholeWords })}>
          {t('find.wholeWords')}
        </Check>
        <Check checked={settings.foldAccents} onChange={(foldAccents) => change({ foldAccents })}>
          {t('find.accents')}
        </Check>
        {!withReplace && !readOnly && (
          <Button kind="link" onPress={onReplace}>
            {t('find.showReplace')}
          </Button>
        )}
      </div>
    </form>
  )
}

function Position({ found: { query, matches, current } }: { readonly found: FindState }) {
  const t = useTexts('writing')
  if (!query || query.search === '') return null
  if (matches.length === 0) return t('find.none')
  if (matches.length >= mostMatches) return t('find.many', { shown: formatNumber(mostMatches) })
  const shown = formatNumber(matches.length)
  return current < 0
    ? t('find.count', { count: matches.length, shown })
    : t('find.position', { current: formatNumber(current + 1), total: shown })
}

type FieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** With Shift held: the other way. */
  readonly onEnter: (back: boolean) => void
  readonly inputRef?: React.Ref<HTMLInputElement>
}

function Field({ label, value, onChange, onEnter, inputRef }: FieldProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={inputRef}
        className="input"
        type="text"
        value={value}
        maxLength={400}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          onEnter(event.shiftKey)
        }}
      />
    </>
  )
}

/** What one has selected is what one wants to find, when it is on one line and no essay. */
function selectedWords({ view }: Manuscript): string {
  const { from, to } = view.state.selection.main
  const text = to - from > 200 ? '' : view.state.sliceDoc(from, to)
  return text.includes('\n') ? '' : text
}
