/** The open draft: bar, page, inspector. */
import { useCallback, useEffect, useState } from 'react'
import { client } from '../../../bridge/index.ts'
import { ManuscriptEditor } from '../../../editor/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { isMod } from '../../../ui/keys.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import type { OpenDraft } from '../use-open-draft.ts'
import { useDraftPage } from '../use-draft-page.ts'
import { usePublication } from '../use-publication.ts'
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
}

export function DraftPage({ saver, profile, ignoredAlways, renderDispatch, scenarioFacts }: DraftPageProps) {
  const t = useTexts('rehearse')
  const { go } = useNavigation()
  const page = useDraftPage(saver)
  const { start, stored, fields, text, manuscript } = page
  const publication = usePublication(start.id)
  const inspector = useInspector()
  const readOnly = publication.leaving

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
      <main className="main rehearse">
        <DraftBar page={page} saver={saver} publication={publication} onInspector={inspector.toggle} />
        <div className="scroll">
          <article className="manuscript">
            <TitleField
              value={fields.title}
              onChange={(title) => page.change({ title })}
              readOnly={readOnly}
            />
            <p className="eyebrow">{t('title.hint')}</p>
            <DraftNotices page={page} publication={publication} scenarioFacts={scenarioFacts} />
            <ManuscriptEditor
              documentId={start.id}
              text={start.text}
              ignored={start.ignoredHints}
              ignoredAlways={ignoredAlways}
              language={fields.language}
              analyseAs={fields.languageChosen ? fields.language : 'auto'}
              channel={fields.channel}
              label={readOnly ? t('text.closed') : t('text.label')}
              readOnly={readOnly}
              autoFocus={start.text === ''}
              onTeach={(lessonId) => go({ place: 'lessons', lessonId })}
              {...page.editorEvents}
            />
            <div className="under">
              <LanguageMenu fields={fields} onChange={page.change} />
              <Reading analysis={page.analysis} />
            </div>
          </article>
        </div>
      </main>
      <Inspector
        state={inspector}
        page={page}
        profile={profile}
        onRehearse={rehearse}
        canRehearse={text.trim() !== ''}
        leaving={publication.leaving}
        dispatch={renderDispatch?.({
          draft: stored,
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
