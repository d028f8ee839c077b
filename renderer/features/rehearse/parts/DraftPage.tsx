/** The open draft: bar, page, inspector. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { client } from '../../../bridge/index.ts'
import { FindPanel, ManuscriptEditor } from '../../../editor/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { isMod } from '../../../ui/keys.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { MentorTalk } from '../mentor/MentorTalk.tsx'
import { useMentorNotes } from '../mentor/use-mentor-notes.ts'
import type { OpenDraft } from '../use-open-draft.ts'
import { ReadinessLine } from '../readiness/ReadinessLine.tsx'
import { useReadiness } from '../readiness/use-readiness.ts'
import { type DraftPageState, useDraftPage } from '../use-draft-page.ts'
import { usePublication } from '../use-publication.ts'
import { useSilenced } from '../use-silenced.ts'
import { useImages } from '../images/use-images.ts'
import { useWritingTools } from '../use-writing-tools.ts'
import { useVoice } from '../voice/use-voice.ts'
import type { DraftRoomProps } from './DraftRoom.tsx'
import { DraftBar } from './DraftBar.tsx'
import { DraftNotices } from './DraftNotices.tsx'
import { Inspector } from './Inspector.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { Reading } from './Reading.tsx'
import { TitleField } from './TitleField.tsx'

export type DraftPageProps = Extract<OpenDraft, { kind: 'ready' }> & {
  readonly renderDispatch: DraftRoomProps['renderDispatch']
  readonly scenarioFacts: DraftRoomProps['scenarioFacts']
  readonly scenarioBand: DraftRoomProps['scenarioBand']
  readonly renderDrill: DraftRoomProps['renderDrill']
}

export function DraftPage({
  saver,
  profile,
  writing,
  renderDispatch,
  scenarioFacts,
  scenarioBand,
  renderDrill,
}: DraftPageProps) {
  const t = useTexts('rehearse')
  const { go } = useNavigation()
  const page = useDraftPage(saver)
  const { start, stored, fields, text, manuscript } = page
  const publication = usePublication(start.id)
  const inspector = useInspector()
  const readiness = usePageReadiness(page)
  const tools = useWritingTools(page.open.target)
  const voice = useVoice(page, scenarioBand)
  const silenced = useSilenced(writing)
  const images = useImages(page, saver, publication.leaving)
  const readOnly = publication.leaving
  const mentor = useMentorNotes(page, readOnly)
  const channels = useTexts('channels')
  const ownText =
    page.open.target === null
      ? null
      : channels('variants.ownText', { channel: t(`channels.${page.open.target}`) })

  const flush = async () => {
    // The engine's word on the language may change the draft: better now than after the review opened.
    await manuscript.current?.measures()
    return saver.flush()
  }

  const rehearse = async () => {
    const measures = (await manuscript.current?.measures()) ?? null
    await saver.flush()
    const { draft } = await client().request('versions.create', {
      draftId: start.id,
      reason: 'round',
      name: null,
      measures,
    })
    saver.adopt(draft)
    go({ place: 'audience', draftId: start.id })
  }

  return (
    <>
      <main className="main rehearse" {...images.catching}>
        <DraftBar page={page} saver={saver} publication={publication} onInspector={inspector.toggle} />
        {tools.find && manuscript.current && (
          <FindPanel
            manuscript={manuscript.current}
            {...tools.find}
            readOnly={readOnly}
            onReplace={() => tools.openFind(true)}
            onClose={tools.closeFind}
          />
        )}
        <div className="scroll">
          <article className="manuscript">
            <TitleField
              value={fields.title}
              onChange={(title) => page.change({ title })}
              readOnly={readOnly}
            />
            <p className="eyebrow">{t('title.hint')}</p>
            {start.origin === 'scenario' && renderDrill?.(start)}
            <DraftNotices page={page} publication={publication} scenarioFacts={scenarioFacts} />
            <ManuscriptEditor
              documentId={`${start.id}:${page.open.target ?? ''}`}
              text={page.open.text}
              ignored={page.open.ignored}
              ignoredAlways={silenced.rules}
              ignoredWords={page.open.ignoredWords}
              ownWords={silenced.words}
              spelling={writing.spelling}
              language={fields.language}
              analyseAs={fields.languageChosen ? fields.language : 'auto'}
              channel={fields.channel}
              label={readOnly ? t('text.closed') : (ownText ?? t('text.label'))}
              readOnly={readOnly}
              autoFocus={page.open.focus || page.open.text === ''}
              onTeach={(lessonId) => go({ place: 'lessons', lessonId })}
              {...page.editorEvents}
              {...mentor.editor}
              onIgnoredAlwaysChange={silenced.onRules(page.editorEvents.onIgnoredAlwaysChange)}
              onOwnWordsChange={silenced.onWords(page.editorEvents.onOwnWordsChange)}
            />
            <div className="under">
              <LanguageMenu fields={fields} onChange={page.change} />
              <Reading analysis={page.analysis} />
            </div>
            <MentorTalk mentor={mentor} readOnly={readOnly} />
          </article>
        </div>
      </main>
      <Inspector
        state={inspector}
        page={page}
        saver={saver}
        images={images}
        profile={profile}
        voice={voice}
        onRehearse={rehearse}
        canRehearse={text.trim() !== ''}
        leaving={publication.leaving}
        readiness={
          <ReadinessLine
            view={readiness}
            onOpen={() => go({ place: 'rehearse', draftId: start.id, page: 'readiness' })}
          />
        }
        dispatch={renderDispatch?.({
          draft: stored,
          readiness: readiness.isLoaded ? readiness.record : null,
          unread: page.unread
            .map(({ hint }) => ({ severity: hint.severity, quote: hint.quote.slice(0, 400) }))
            .slice(0, 50),
          flush,
          look: (quote) => void manuscript.current?.lookAt(quote),
        })}
      />
    </>
  )
}

/** The checks before publishing, over what the page knows already. */
function usePageReadiness({ start, stored, text, analysis }: DraftPageState) {
  const confidential = useMemo(
    () =>
      analysis && [
        ...new Set(
          analysis.hints.filter(({ category }) => category === 'confidential').map(({ quote }) => quote),
        ),
      ],
    [analysis],
  )
  return useReadiness({ draftId: start.id, text, objective: stored.objective, confidential })
}

export type InspectorState = {
  /** In a small window it floats over the page, and only when asked for. */
  readonly floats: boolean
  readonly isOpen: boolean
  readonly toggle: () => void
  readonly close: () => void
}

const small = '(max-width: 1159px)'

function useInspector(): InspectorState {
  const [floats, setFloats] = useState(() => window.matchMedia(small).matches)
  const [isOpen, setOpen] = useState(!floats)
  useEffect(() => {
    const query = window.matchMedia(small)
    const follow = () => {
      setFloats(query.matches)
      setOpen(!query.matches)
    }
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  const toggle = useCallback(() => setOpen((before) => !before), [])
  const close = useCallback(() => setOpen(false), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isMod(event) || !event.shiftKey || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      toggle()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [toggle])
  return { floats, isOpen, toggle, close }
}
