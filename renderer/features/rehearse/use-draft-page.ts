/** The state of the page: its fields, the text as last read, the notes, what to tell. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChannelId } from '../../../electron/shared/channels/index.ts'
import type { Attachment } from '../../../electron/shared/entities/attachment.ts'
import type { Draft, DraftPatch, IgnoredHint } from '../../../electron/shared/entities/draft.ts'
import { client } from '../../bridge/index.ts'
import type { Analysis } from '../../domain/tone/types.ts'
import type { Manuscript, PlacedHint, SetChange } from '../../editor/index.ts'
import { countWords } from './count-words.ts'
import { wordsOfAnIdea } from './draft-names.ts'
import type { DraftSaver, LazyPatch } from './draft-saver.ts'
import { saveIgnoredRules, saveOwnWords } from './ignored-rules.ts'
import {
  createDraftTexts,
  ignoredElsewhere,
  joinIgnored,
  type Target,
  targetOf,
  textOfTarget,
  type Variants,
} from './variants/draft-texts.ts'
import { letRest } from './versions/resting.ts'

export type DraftFields = Pick<
  Draft,
  'title' | 'language' | 'channel' | 'state' | 'languageChosen' | 'numbered' | 'attachments'
>
/** What the editor opens with: another text of the draft is another page, with an undo of its own. */
export type OpenText = {
  readonly target: Target
  readonly text: string
  readonly ignored: readonly IgnoredHint[]
  readonly ignoredWords: readonly string[]
  /** The page was asked for by a press: it takes the focus. */
  readonly focus: boolean
}
/** Told once each, until closed or no longer true. */
export type PageNotice = 'toneFailed' | 'tooLong' | 'saveFailed' | 'conflict'

/** The previews and the counts follow the text at this distance: they need not move with every key. */
const followMs = 150

export function useDraftPage(saver: DraftSaver) {
  const [start] = useState(() => saver.present())
  const [stored, setStored] = useState(() => saver.stored())
  const [fields, setFields] = useState<DraftFields>(start)
  const [texts] = useState(() => createDraftTexts(start))
  const [open, setOpen] = useState<OpenText>(() => openText(start, targetOf(start, start.channel)))
  const [variants, setVariants] = useState(start.variants)
  const [cores, setCores] = useState<Variants>(start.variantCores ?? {})
  const [text, setText] = useState(open.text)
  /** Ignored in the texts that are not on the page. */
  const elsewhere = useRef<readonly IgnoredHint[]>([])
  const [analysis, setAnalysis] = useState<Analysis | null>(null)
  const [shown, setShown] = useState<readonly PlacedHint[]>([])
  const [unread, setUnread] = useState<readonly PlacedHint[]>([])
  const [notices, setNotices] = useState<ReadonlySet<PageNotice>>(new Set())
  const manuscript = useRef<Manuscript | null>(null)
  const adopting = useRef(false)
  /** The same fields for what runs between two renderings. */
  const fieldsNow = useRef<DraftFields>(start)

  /** What is told and shown now: a keystroke asks React for nothing that is so already. */
  const toldNow = useRef<ReadonlySet<PageNotice>>(notices)
  const shownNow = useRef<readonly PlacedHint[]>(shown)
  const unreadNow = useRef<readonly PlacedHint[]>(unread)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const tell = useCallback((notice: PageNotice, on: boolean) => {
    if (toldNow.current.has(notice) === on) return
    const next = new Set(toldNow.current)
    if (on) next.add(notice)
    else next.delete(notice)
    toldNow.current = next
    setNotices(next)
  }, [])

  /** Puts the text of the channel on the page, when another one is there. */
  const reopen = useCallback(
    (focus = false) => {
      const now = { ...saver.present(), text: texts.text(), variants: texts.variants() }
      const next = openText(now, targetOf(now, fieldsNow.current.channel), focus)
      setOpen(next)
      setText(next.text)
    },
    [saver, texts],
  )
  const show = useCallback(
    (channel: ChannelId) => {
      if (targetOf({ variants: texts.variants() }, channel) !== texts.target()) reopen()
    },
    [texts, reopen],
  )

  const change = useCallback(
    (patch: Partial<DraftFields>) => {
      fieldsNow.current = { ...fieldsNow.current, ...patch }
      setFields(fieldsNow.current)
      if (patch.channel) show(patch.channel)
      saver.change(
        Object.fromEntries(Object.entries(patch).map(([field, value]) => [field, () => value])) as LazyPatch,
      )
    },
    [saver, show],
  )

  const adopt = useCallback(
    (draft: Draft) => {
      saver.adopt(draft)
      setStored(draft)
      fieldsNow.current = draft
      setFields(draft)
      setVariants(draft.variants)
      setCores(draft.variantCores ?? {})
      const target = targetOf(draft, draft.channel)
      const made = manuscript.current
      if (target !== texts.target() || !made) {
        texts.replace(draft)
        setOpen(openText(draft, target))
      } else {
        adopting.current = true
        made.replaceText(textOfTarget(draft, target))
        adopting.current = false
        texts.replace(draft)
        texts.edit(target, made.text)
      }
      setText(textOfTarget(draft, target))
    },
    [saver, texts],
  )

  useEffect(() => {
    saver.listen({
      // While one types the page is drawn again when typing pauses, with all that changed meanwhile.
      onStored: (draft) => {
        if (timer.current === undefined) setStored(draft)
      },
      onFailing: (error) => tell('saveFailed', error !== null),
      onConflict: () => tell('conflict', true),
    })
    return () => {
      saver.listen(null)
      // The page closes: what is typed must not wait for a timer. A failure keeps the saver and its text.
      // Then the text rests: what stands there is kept among the versions, unless it is already.
      saver
        .flush()
        .then(({ id }) => letRest(id))
        .catch(() => undefined)
    }
  }, [saver, tell])

  useElsewhere(saver, adopt)

  useEffect(() => () => clearTimeout(timer.current), [])
  const follow = (made: Manuscript) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      timer.current = undefined
      const now = made.text()
      setText(now)
      setStored(saver.stored())
      if (fieldsNow.current.state === 'idea' && countWords(now) >= wordsOfAnIdea)
        change({ state: 'rehearsing' })
    }, followMs)
  }

  const ignored = (made: Manuscript) => ({
    ignoredHints: () => [...joinIgnored(made.ignored(), elsewhere.current)],
  })
  const patch = (made: Manuscript): LazyPatch => ({
    ...(texts.target() === null ? { text: texts.text } : { variants: () => ({ ...texts.variants() }) }),
    ...ignored(made),
  })

  const changeCores = (next: Variants) => {
    setCores(next)
    saver.change({ variantCores: () => ({ ...next }) } satisfies LazyPatch)
  }
  /** Read at the moment of saving: an image may be added while words about another wait to be written. */
  const changeAttachments = (attachments: readonly Attachment[]) => {
    fieldsNow.current = { ...fieldsNow.current, attachments }
    setFields(fieldsNow.current)
    saver.change({ attachments: () => [...(fieldsNow.current.attachments ?? [])] } satisfies LazyPatch)
  }
  /** Main added images to the stored draft. What was written here about the others meanwhile stays. */
  const takeAttachments = (draft: Draft) => {
    const known = fieldsNow.current.attachments ?? []
    const added = (draft.attachments ?? []).filter(({ id }) => !known.some((one) => one.id === id))
    fieldsNow.current = { ...fieldsNow.current, attachments: [...known, ...added] }
    setFields(fieldsNow.current)
    if (saver.unsaved()) return // the next save meets the newer revision and goes on from it
    saver.adopt(draft)
    setStored(draft)
  }

  /** Gives a channel a text of its own, or takes it away; nothing else of the draft changes. */
  const changeVariants = (next: Variants, nextCores: Variants) => {
    texts.settle()
    texts.replace({ text: texts.text(), variants: next })
    setVariants(next)
    changeCores(nextCores)
    saver.change({ variants: () => ({ ...texts.variants() }) } satisfies LazyPatch)
    reopen(true)
  }
  return {
    start,
    stored,
    fields,
    open,
    texts,
    variants,
    cores,
    changeVariants,
    changeCores,
    changeAttachments,
    takeAttachments,
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
        if (!made) return texts.settle()
        elsewhere.current = ignoredElsewhere(saver.present(), open.target)
        texts.edit(open.target, made.text)
      },
      onTextChange: (made: Manuscript) => {
        if (!adopting.current) saver.change(patch(made))
        tell('tooLong', false)
        follow(made)
      },
      onIgnoredChange: (made: Manuscript) => {
        if (!adopting.current) saver.change(ignored(made) satisfies LazyPatch)
      },
      onIgnoredAlwaysChange: (rules: SetChange) => {
        saveIgnoredRules(rules).catch(() => tell('saveFailed', true))
      },
      onIgnoredWordsChange: (made: Manuscript) => {
        if (!adopting.current)
          saver.change({ ignoredWords: () => [...made.ignoredWords()] } satisfies LazyPatch)
      },
      onOwnWordsChange: (words: SetChange) => {
        saveOwnWords(words).catch(() => tell('saveFailed', true))
      },
      onHintsChange: (made: Manuscript) => {
        if (!sameHints(shownNow.current, made.shown())) setShown((shownNow.current = made.shown()))
        const unreadHints = made.unread()
        if (!sameHints(unreadNow.current, unreadHints)) setUnread((unreadNow.current = unreadHints))
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

const openText = (
  draft: Pick<Draft, 'text' | 'variants' | 'ignoredHints' | 'ignoredWords'>,
  target: Target,
  focus = false,
): OpenText => ({
  target,
  text: textOfTarget(draft, target),
  ignored: draft.ignoredHints,
  ignoredWords: draft.ignoredWords ?? [],
  focus,
})

/** Keystrokes move the places of hints; what is drawn from the list changes only with the hints themselves. */
const sameHints = (before: readonly PlacedHint[], now: readonly PlacedHint[]): boolean =>
  before.length === now.length && before.every(({ hint }, index) => hint === now[index]?.hint)

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
