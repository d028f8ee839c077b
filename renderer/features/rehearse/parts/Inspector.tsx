/** At the right of the page: the preview, the tone, and the way out of the room. */
import { UsersThreeIcon, XIcon } from '@phosphor-icons/react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { channelIds, type ChannelId } from '../../../../electron/shared/channels/index.ts'
import type { Profile } from '../../../../electron/shared/entities/person.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { PickMenu } from '../../../ui/pick-menu.tsx'
import type { DraftSaver } from '../draft-saver.ts'
import type { DraftPageState } from '../use-draft-page.ts'
import type { InspectorState } from './DraftPage.tsx'
import { ImagesSection } from '../images/ImagesSection.tsx'
import type { Images } from '../images/use-images.ts'
import { SendToMentor } from '../mentor/SendToMentor.tsx'
import { Preview } from '../preview/Preview.tsx'
import { VariantLine } from '../variants/VariantLine.tsx'
import type { Voice } from '../voice/use-voice.ts'
import { ToneSection } from './ToneSection.tsx'

export type InspectorProps = {
  readonly state: InspectorState
  readonly page: DraftPageState
  readonly saver: DraftSaver
  readonly images: Images
  readonly profile: Profile
  readonly voice: Voice
  readonly canRehearse: boolean
  /** In its thirty seconds: the way out is then the only matter of this foot. */
  readonly leaving: boolean
  readonly onRehearse: () => Promise<void>
  /** The line that leads to the checks before publishing. */
  readonly readiness: ReactNode
  readonly dispatch: ReactNode
}

export function Inspector({
  state,
  page,
  saver,
  images,
  profile,
  voice,
  canRehearse,
  leaving,
  onRehearse,
  readiness,
  dispatch,
}: InspectorProps) {
  const t = useTexts('rehearse')
  const panel = useRef<HTMLElement>(null)
  const own = useTexts('channels')
  const { channel, language, attachments = [], numbered = false } = page.fields
  useFloatingFocus(panel, state)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape has its button
    <aside
      ref={panel}
      className={state.floats ? 'inspector floats' : 'inspector'}
      hidden={!state.isOpen}
      aria-label={t('inspector.label')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && state.floats && !event.defaultPrevented) state.close()
      }}
    >
      <div className="bar">
        <PickMenu
          name={t('channels.name')}
          label={t(`channels.${channel}`)}
          selected={channel}
          items={channelIds.map((id) => ({
            id,
            label: t(`channels.${id}`),
            ...(page.variants[id] === undefined ? {} : { aside: own('variants.mark') }),
          }))}
          onPick={(picked) => page.change({ channel: picked as ChannelId })}
        />
        {state.floats && (
          <Button kind="plain" small aria-label={t('inspector.close')} onPress={state.close}>
            <XIcon className="i" aria-hidden />
          </Button>
        )}
      </div>
      <VariantLine page={page} saver={saver} readOnly={leaving} />
      <Preview
        channel={channel}
        text={page.text}
        language={language}
        profile={profile}
        attachments={attachments}
        numbered={numbered}
        onNumbered={(on) => page.change({ numbered: on })}
      />
      <ImagesSection page={page} images={images} readOnly={leaving} />
      <ToneSection analysis={page.analysis} voice={voice} />
      <section className="dispatch">
        {!leaving && readiness}
        {!leaving && <RehearseButton canRehearse={canRehearse} onRehearse={onRehearse} />}
        {!leaving && <SendToMentor page={page} saver={saver} />}
        {dispatch}
      </section>
    </aside>
  )
}

function RehearseButton({ canRehearse, onRehearse }: Pick<InspectorProps, 'canRehearse' | 'onRehearse'>) {
  const t = useTexts('rehearse')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const press = () => {
    setBusy(true)
    setError(null)
    onRehearse()
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <>
      <Button kind="inside" wide isDisabled={!canRehearse || busy} onPress={press}>
        <UsersThreeIcon className="i" aria-hidden />
        {t('audience')}
      </Button>
      {error !== null && <ErrorMessage error={error} />}
    </>
  )
}

/** Sliding over the page it takes the focus, and gives it back when it goes. */
function useFloatingFocus(
  panel: React.RefObject<HTMLElement | null>,
  { floats, isOpen }: InspectorState,
): void {
  useEffect(() => {
    if (!floats || !isOpen) return
    const before = document.activeElement
    panel.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [panel, floats, isOpen])
}
