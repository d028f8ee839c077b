/** The strip over the page: which version this is, how long, what the notes come to. */
import { useMemo } from 'react'
import type { DraftSaver } from '../draft-saver.ts'
import { countWords } from '../count-words.ts'
import { useDraftNames } from '../draft-names.ts'
import type { DraftPageState } from '../use-draft-page.ts'
import type { PublicationFacts } from '../use-publication.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { setFocusMode, useFocusMode } from '../../../ui/focus-mode.ts'
import { Keys } from '../../../ui/keys.tsx'
import { Tally } from './Tally.tsx'
import { VersionMenu } from './VersionMenu.tsx'

export type DraftBarProps = {
  readonly page: DraftPageState
  readonly saver: DraftSaver
  readonly publication: PublicationFacts
  readonly onInspector: () => void
}

export function DraftBar({ page, saver, publication, onInspector }: DraftBarProps) {
  const t = useTexts('rehearse')
  const channels = useTexts('channels')
  const { leaving, sent } = publication
  const words = useMemo(() => countWords(page.text), [page.text])
  const fate = leaving ? t('notices.closed') : sent?.text === page.text ? t('notices.published') : null
  const names = useDraftNames()
  return (
    <div className="bar">
      <VersionMenu page={page} saver={saver} readOnly={leaving} />
      {page.open.target !== null && (
        <b className="eyebrow" data-own-text={page.open.target}>
          {channels('variants.ownText', { channel: t(`channels.${page.open.target}`) })}
        </b>
      )}
      <span className="eyebrow" data-words>
        {names.words(words)}
      </span>
      <span className="grow" />
      <span className="eyebrow" role="status" data-fate>
        {fate}
      </span>
      <Tally
        shown={fate === null ? page.shown : null}
        onNext={() => page.manuscript.current?.visitNote(1, null)}
        onInspector={onInspector}
      />
      <LeaveFocus />
    </div>
  )
}

/** The way back is on the page: nobody has to know the key. */
function LeaveFocus() {
  const t = useTexts('writing')
  const on = useFocusMode((state) => state.on)
  if (!on) return null
  return (
    <Button kind="plain" small onPress={() => setFocusMode(false)}>
      {t('focus.leave')} <Keys keys="esc" />
    </Button>
  )
}
