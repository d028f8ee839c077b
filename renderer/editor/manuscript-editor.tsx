/**
 * The page one writes on, with its margin. Plain text in, plain text out.
 *
 * The text lives in the editor; `onTextChange` says that it changed and `manuscript.text()` gives it. A new
 * `documentId` is a new page: the old one's undo goes with it.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import './editor.css'
import type { IgnoredHint } from '../../electron/shared/entities/draft.ts'
import type { Analysis } from '../domain/tone/types.ts'
import { type HintState, openHint, openRemarkId, type PlacedHint } from './hint-state.ts'
import { openNoteOf } from './hint-actions.ts'
import { noteElementId } from './hint-underlines.ts'
import { followKeyboardFocus } from './keyboard-focus.ts'
import { MarginNotes } from './margin-notes.tsx'
import { createManuscript, type Manuscript } from './manuscript.ts'
import type { NoteAnchors } from './note-anchors.ts'
import type { SpellingSettings } from '../../electron/shared/entities/person.ts'
import type { PlacedRemark, Remark, Verdict } from './remarks/remark-state.ts'
import type { NotePlace } from './remarks/note-order.ts'
import { useTexts } from '../i18n/index.ts'
import { announce } from '../ui/announcer.tsx'
import { SpellingMenu, type VisitedWord } from './spelling-menu.tsx'
import { spellingSource } from './spelling-source.ts'
import type { SpellingState } from './spelling-state.ts'
import type { SilenceKey } from './silenced.ts'
import { toneSource } from '../workers/tone-source.ts'

export type ManuscriptEditorProps = {
  readonly documentId: string
  /** Of the document when it opens; later changes of this prop mean nothing. */
  readonly text: string
  readonly ignored?: readonly IgnoredHint[]
  readonly ignoredAlways?: readonly SilenceKey[]
  /** Words let stand in this document, of the document when it opens. */
  readonly ignoredWords?: readonly string[]
  /** The personal dictionary when the document opens. */
  readonly ownWords?: readonly string[]
  /** Without it the page has no spelling. */
  readonly spelling?: SpellingSettings
  readonly language: string
  /** What the engine is asked with; `auto` by default. */
  readonly analyseAs?: string
  readonly channel?: string
  /** Accessible name of the text. */
  readonly label: string
  readonly readOnly?: boolean
  /** Of a text that is read only: a caret in it, to choose passages with. */
  readonly selectable?: boolean
  /** Notes of other people; each stands beside its passage where that is found. */
  readonly remarks?: readonly Remark[]
  readonly onRemarkAct?: (remarkId: string, act: string) => void
  readonly onRemarkDecided?: (remarkId: string, verdict: Verdict) => void
  readonly onRemarksChange?: (manuscript: Manuscript) => void
  readonly autoFocus?: boolean
  readonly onReady?: (manuscript: Manuscript | null) => void
  readonly onTextChange?: (manuscript: Manuscript) => void
  readonly onIgnoredChange?: (manuscript: Manuscript) => void
  /** What was just ignored for good, and what of it was undone. */
  readonly onIgnoredAlwaysChange?: (change: SetChange) => void
  readonly onIgnoredWordsChange?: (manuscript: Manuscript) => void
  /** Words that just came into the personal dictionary, and words whose adding was undone. */
  readonly onOwnWordsChange?: (change: SetChange) => void
  readonly onHintsChange?: (manuscript: Manuscript) => void
  readonly onAnalysis?: (analysis: Analysis, manuscript: Manuscript) => void
  readonly onToneFailure?: () => void
  readonly onTooLong?: () => void
  readonly onTeach?: (lessonId: string) => void
}

export type SetChange = { readonly added: readonly string[]; readonly removed: readonly string[] }

type Margin = {
  readonly shown: readonly PlacedHint[]
  readonly remarks: readonly PlacedRemark[]
  readonly openId: string | undefined
}
const emptyMargin: Margin = { shown: [], remarks: [], openId: undefined }
const noRemarks: readonly Remark[] = []

export function ManuscriptEditor(props: ManuscriptEditorProps) {
  return <Page key={props.documentId} {...props} />
}

function Page(props: ManuscriptEditorProps) {
  const { language, label, readOnly = false, selectable = false, remarks = noRemarks, onTeach } = props
  const page = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const [manuscript, setManuscript] = useState<Manuscript | null>(null)
  const [margin, setMargin] = useState<Margin>(emptyMargin)
  const [anchors, setAnchors] = useState<NoteAnchors>(new Map())
  const [visited, setVisited] = useState<VisitedWord | null>(null)
  const words = useTexts('writing')
  const noWord = useRef('')
  const place = usePlace(frame)
  useLayoutEffect(() => {
    latest.current = props
    noWord.current = words('spelling.none')
  })

  useEffect(() => {
    if (!page.current) return
    const made = openManuscript(page.current, latest, {
      setMargin,
      setAnchors,
      setVisited,
      onNoWord: () => announce(noWord.current),
    })
    setManuscript(made)
    latest.current.onReady?.(made)
    if (latest.current.autoFocus) made.view.focus()
    return () => {
      latest.current.onReady?.(null)
      made.destroy()
      setManuscript(null)
      setMargin(emptyMargin)
      setAnchors(new Map())
      setVisited(null)
    }
  }, [])

  useEffect(
    () => manuscript?.configure({ language, label, readOnly, selectable }),
    [manuscript, language, label, readOnly, selectable],
  )
  useEffect(() => {
    if (manuscript && (remarks.length > 0 || manuscript.remarks().all.length > 0))
      manuscript.setRemarks(remarks)
  }, [manuscript, remarks])
  useEffect(followKeyboardFocus, [])
  const asked = `${props.analyseAs ?? 'auto'} ${props.channel ?? ''}`
  const firstAsked = useRef(asked)
  useEffect(() => {
    if (firstAsked.current !== asked) manuscript?.analyseNow()
    firstAsked.current = asked
  }, [manuscript, asked])

  const spelledAs = `${language} ${String(props.spelling?.on ?? false)} ${props.spelling?.english ?? ''}`
  const firstSpelledAs = useRef(spelledAs)
  useEffect(() => {
    if (firstSpelledAs.current !== spelledAs) manuscript?.checkSpellingNow()
    firstSpelledAs.current = spelledAs
  }, [manuscript, spelledAs])

  return (
    <div className="text" ref={frame} data-notes={place} data-selectable={selectable || undefined}>
      <div ref={page} className="page-of-text" />
      {manuscript && (
        <MarginNotes
          manuscript={manuscript}
          shown={margin.shown}
          remarks={margin.remarks}
          openId={margin.openId}
          anchors={anchors}
          place={place}
          readOnly={readOnly}
          onTeach={onTeach}
          onRemarkAct={(id, act) => latest.current.onRemarkAct?.(id, act)}
        />
      )}
      {manuscript && visited && props.spelling && (
        <SpellingMenu
          key={`${visited.placed.from} ${visited.placed.word}`}
          manuscript={manuscript}
          source={spellingSource()}
          english={props.spelling.english}
          visited={visited}
          readOnly={readOnly}
          onClose={() => setVisited(null)}
        />
      )}
    </div>
  )
}

type Showing = {
  readonly setMargin: (margin: Margin) => void
  readonly setAnchors: (anchors: NoteAnchors) => void
  readonly setVisited: (visited: VisitedWord | null) => void
  readonly onNoWord: () => void
}

function openManuscript(
  parent: HTMLElement,
  latest: { readonly current: ManuscriptEditorProps },
  { setMargin, setAnchors, setVisited, onNoWord }: Showing,
): Manuscript {
  const { text, ignored = [], ignoredAlways = [], language, label, readOnly = false } = latest.current
  const { selectable = false } = latest.current
  const { ignoredWords = [], ownWords = [], spelling } = latest.current
  let isVisiting = false
  const visitWord = (visited: VisitedWord | null) => {
    if (visited === null && !isVisiting) return
    isVisiting = visited !== null
    setVisited(visited)
  }
  let margin = emptyMargin
  let visiting: string | null = null
  const visit = (place: NotePlace) => {
    // Beside the text the phrase comes into view and its note with it; under the text the note itself must.
    const below = parent.closest('[data-notes="below"]') !== null
    openNoteOf(manuscript.view, place, { showPhrase: !below })
    visiting = place.id
    focusNote(place.id, () => {
      if (visiting === place.id) visiting = null
    })
  }
  const showMargin = (shown: readonly PlacedHint[]) => {
    const { state } = manuscript.view
    const openId = openHint(state)?.hint.id ?? openRemarkId(state) ?? undefined
    const next = { shown, remarks: manuscript.remarks().shown, openId }
    if (!sameMargin(margin, next)) setMargin((margin = next))
  }
  const manuscript: Manuscript = createManuscript(parent, {
    text,
    ignored,
    ignoredAlways,
    language,
    label,
    readOnly,
    selectable,
    tone: toneSource(),
    question: () => {
      const { analyseAs = 'auto', channel } = latest.current
      return { language: analyseAs, ...(channel === undefined ? {} : { channel }) }
    },
    spelling: spelling ? spellingSource() : null,
    letStand: { here: ignoredWords, own: ownWords },
    spellingQuestion: () => {
      const { language: written, spelling: now } = latest.current
      return now?.on ? { language: written, english: now.english } : null
    },
    onVisitWord: (placed, byKey) => visitWord({ placed, byKey }),
    onNoWord,
    onSpelling: (now, before) => tellSpelling(now, before, latest.current, manuscript),
    onTextChange: () => {
      visitWord(null)
      latest.current.onTextChange?.(manuscript)
    },
    onHints: (now, before) => {
      showMargin(now.shown)
      tellIgnored(now, before, latest.current, manuscript)
    },
    onRemarks: () => {
      showMargin(manuscript.shown())
      latest.current.onRemarksChange?.(manuscript)
    },
    onRemarkDecided: (id, verdict) => latest.current.onRemarkDecided?.(id, verdict),
    onAnchors: setAnchors,
    onAnalysis: (analysis) => latest.current.onAnalysis?.(analysis, manuscript),
    onToneFailure: () => latest.current.onToneFailure?.(),
    onTooLong: () => latest.current.onTooLong?.(),
    visiting: () => visiting,
    onVisitNote: visit,
  })
  return manuscript
}

function tellIgnored(
  now: HintState,
  before: HintState,
  props: ManuscriptEditorProps,
  manuscript: Manuscript,
): void {
  if (now.ignored !== before.ignored && now.ignored.length + before.ignored.length > 0)
    props.onIgnoredChange?.(manuscript)
  if (now.always !== before.always) props.onIgnoredAlwaysChange?.(changeBetween(before.always, now.always))
  if (now.shown !== before.shown || now.looked !== before.looked) props.onHintsChange?.(manuscript)
}

function tellSpelling(
  now: SpellingState,
  before: SpellingState,
  props: ManuscriptEditorProps,
  manuscript: Manuscript,
): void {
  if (now.here !== before.here) props.onIgnoredWordsChange?.(manuscript)
  if (now.own !== before.own) props.onOwnWordsChange?.(changeBetween(before.own, now.own))
}

const changeBetween = (before: ReadonlySet<string>, now: ReadonlySet<string>): SetChange => ({
  added: [...now].filter((one) => !before.has(one)),
  removed: [...before].filter((one) => !now.has(one)),
})

/** Every keystroke moves the places; the notes need rendering only when their hints or the open one change. */
function sameMargin(a: Margin, b: Margin): boolean {
  return (
    a.openId === b.openId &&
    a.shown.length === b.shown.length &&
    a.shown.every(({ hint }, index) => hint === b.shown[index]?.hint) &&
    a.remarks.length === b.remarks.length &&
    a.remarks.every(
      ({ remark, isDoubtful }, index) =>
        remark === b.remarks[index]?.remark && isDoubtful === b.remarks[index].isDoubtful,
    )
  )
}

/** The note is rendered after the phrase came into view: its element may come a few frames later. */
function focusNote(hintId: string, done: () => void, tries = 20): void {
  const element = document.getElementById(noteElementId(hintId))
  if (element?.getAttribute('data-form') === 'open') {
    const below = element.closest('.below') !== null
    element.focus({ preventScroll: true })
    if (below) element.scrollIntoView({ block: 'nearest' })
    done()
  } else if (tries > 0) requestAnimationFrame(() => focusNote(hintId, done, tries - 1))
  else done()
}

/** Text, gap and notes side by side, widest first; px at a text size of 100 %. */
const widths = [
  { measure: 448, gap: 36, notes: 206 },
  { measure: 420, gap: 34, notes: 196 },
  { measure: 380, gap: 30, notes: 176 },
] as const

/** Chooses the widths that fit; `below` when none do: small windows, large text. */
function usePlace(frame: React.RefObject<HTMLDivElement | null>): 'margin' | 'below' {
  const [place, setPlace] = useState<'margin' | 'below'>('margin')
  useLayoutEffect(() => {
    const page = frame.current?.parentElement
    if (!page) return
    const measure = () => {
      const scale = Number(getComputedStyle(document.documentElement).getPropertyValue('--text-scale')) || 1
      const room = page.clientWidth - Number.parseFloat(getComputedStyle(page).paddingLeft)
      const fitting = widths.find((width) => (width.measure + width.notes) * scale + width.gap <= room)
      const chosen = fitting ?? widths[0]
      page.style.setProperty(
        '--measure',
        fitting ? `${chosen.measure * scale}px` : `${Math.min(620 * scale, room - 32)}px`,
      )
      page.style.setProperty('--notes', `${chosen.notes * scale}px`)
      page.style.setProperty('--note-gap', `${chosen.gap}px`)
      setPlace(fitting ? 'margin' : 'below')
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(page)
    const styles = new MutationObserver(measure)
    styles.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] })
    return () => {
      sizes.disconnect()
      styles.disconnect()
    }
  }, [frame])
  return place
}
