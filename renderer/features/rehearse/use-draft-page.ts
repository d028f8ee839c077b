/** The state of the page: its fields, the text as last read, the notes, what to tell. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Draft, DraftPatch } from '../../../electron/shared/entities/draft.ts'
import { client } from '../../bridge/index.ts'
import type { Analysis } from '../../domain/tone/types.ts'
import type { Manuscript, PlacedHint } from '../../editor/index.ts'
import { countWords } from './count-words.ts'
import { wordsOfAnIdea } from './draft-names.ts'
import type { DraftSaver, LazyPatch } from './draft-saver.ts'
import { type RuleChange, saveIgnoredRules } from './ignored-rules.ts'

export type DraftFields = Pick<Draft, 'title' | 'language' | 'channel' | 'state' | 'languageChosen'>
/** Told once each, until closed or no longer true. */
export type PageNotice = 'toneFailed' | 'tooLong' | 'saveFailed' | 'conflict'

/** The previews and the counts follow the text at this distance: they need not move with every key. */
const followMs = 150

export function useDraftPage(saver: DraftSaver) {
  const [start] = useState(() => saver.present())
  const [stored, setStored] = useState(() => saver.stored())
  const [fields, setFields] = useState<DraftFields>(start)
  const [text, setText] = useState(start.text)
  const [analysis, setAnalysis] = useState<Analysis | null>(null)
  const [shown, setShown] = useState<readonly PlacedHint[]>([])
  const [unread, setUnread] = useState<readonly PlacedHint[]>([])
  const [notices, setNotices] = useState<ReadonlySet<PageNotice>>(new Set())
  const manuscript = useRef<Manuscript | null>(null)
  const adopting = useRef(false)
  /** The same fields for what runs between two renderings. */
  const fieldsNow = useRef<DraftFields>(start)

  const tell = useCallback((notice: PageNotice, on: boolean) => {
    setNotices((before) => {
      if (before.has(notice) === on) return before
      const next = new Set(before)
      if (on) next.add(notice)
      else next.delete(notice)
      return next
    })
  }, [])

  const change = useCallback(
    (patch: Partial<DraftFields>) => {
      fieldsNow.current = { ...fieldsNow.current, ...patch }
      setFields(fieldsNow.current)
      saver.change(
        Object.fromEntries(Object.entries(patch).map(([field, value]) => [field, () => value])) as LazyPatch,
      )
    },
    [saver],
  )

  const adopt = useCallback(
    (draft: Draft) => {
      saver.adopt(draft)
      setStored(draft)
      fieldsNow.current = draft
      setFields(draft)
      adopting.current = true
      manuscript.current?.replaceText(draft.text)
      adopting.current = false
      setText(draft.text)
    },
    [saver],
  )

  useEffect(() => {
    saver.listen({
      onStored: setStored,
      onFailing: (error) => tell('saveFailed', error !== null),
      onConflict: () => tell('conflict', true),
    })
    return () => {
      saver.listen(null)
      // The page closes: what is typed must not wait for a timer. A failure keeps the saver and its text.
      saver.flush().catch(() => undefined)
    }
  }, [saver, tell])

  useElsewhere(saver, adopt)

  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const follow = (made: Manuscript) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const now = made.text()
      setText(now)
      if (fieldsNow.current.state === 'idea' && countWords(now) >= wordsOfAnIdea)
        change({ state: 'rehearsing' })
    }, followMs)
  }

  const patch = (made: Manuscript): LazyPatch => ({
    text: () => made.text(),
    ignoredHints: () => [...made.ignored()],
  })
  return {
    start,
    stored,
    fields,
    text,
    analysis,
    shown,
    unread,
    notices,
    manuscript,
    tell,
    change,
    adopt,
    editorEvents: {
      onReady: (made: Manuscript | null) => {
        manuscript.current = made
      },
      onTextChange: (made: Manuscript) => {
        if (!adopting.current) saver.change(patch(made))
        tell('tooLong', false)
        follow(made)
      },
      onIgnoredChange: (made: Manuscript) => {
        if (!adopting.current) saver.change({ ignoredHints: () => [...made.ignored()] } satisfies LazyPatch)
      },
      onIgnoredAlwaysChange: (rules: RuleChange) => {
        saveIgnoredRules(rules).catch(() => tell('saveFailed', true))
      },
      onHintsChange: (made: Manuscript) => {
        setShown((before) => sameHints(before, made.shown()))
        setUnread((before) => sameHints(before, made.unread()))
      },
      onAnalysis: (found: Analysis) => {
        setAnalysis(found)
        tell('toneFailed', false)
        const { language, languageChosen } = fieldsNow.current
        if (!languageChosen && found.metrics.words >= 5 && found.language !== language)
          change({ language: found.language as NonNullable<DraftPatch['language']> })
      },
      onToneFailure: () => tell('toneFailed', true),
      onTooLong: () => tell('tooLong', true),
    },
  }
}

export type DraftPageState = ReturnType<typeof useDraftPage>

/** Keystrokes move the places of hints; what is drawn from the list changes only with the hints themselves. */
function sameHints(before: readonly PlacedHint[], now: readonly PlacedHint[]): readonly PlacedHint[] {
  const same = before.length === now.length && before.every(({ hint }, index) => hint === now[index]?.hint)
  return same ? before : now
}

/** A change made elsewhere (a publication that arrived, a version restored) is taken up while nothing waits here. */
function useElsewhere(saver: DraftSaver, adopt: (draft: Draft) => void): void {
  useEffect(() => {
    let current = true
    const { id } = saver.stored()
    const stop = client().subscribe('drafts.changed', (changed) => {
      if (changed.id !== id || saver.unsaved()) return
      client()
        .request('drafts.get', { id })
        .then(
          (draft) => {
            if (current && !saver.unsaved() && draft.revision > saver.stored().revision) adopt(draft)
          },
          // The next save meets the same trouble and tells it.
          () => undefined,
        )
    })
    return () => {
      current = false
      stop()
    }
  }, [saver, adopt])
}
