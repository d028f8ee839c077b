/** Under the channel's name: whether it says the shared text or its own, and how to change that. */
import { useState } from 'react'
import { client, trackSave } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import type { DraftSaver } from '../draft-saver.ts'
import type { DraftPageState } from '../use-draft-page.ts'
import { CompareCore } from './CompareCore.tsx'
import { withoutChannel } from './draft-texts.ts'

export type VariantLineProps = {
  readonly page: DraftPageState
  readonly saver: DraftSaver
  readonly readOnly: boolean
}

export function VariantLine({ page, saver, readOnly }: VariantLineProps) {
  const t = useTexts('channels')
  const names = useTexts('rehearse')
  const { channel } = page.fields
  const name = names(`channels.${channel}`)
  const own = page.variants[channel] !== undefined
  const core = page.texts.text()
  const before = page.cores[channel]
  const moved = own && before !== undefined && before !== core
  const [comparing, setComparing] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  const adapt = () => {
    const text = page.texts.text()
    page.changeVariants({ ...page.texts.variants(), [channel]: text }, { ...page.cores, [channel]: text })
    announce(t('variants.adapted', { channel: name }))
  }
  /** The channel's own text is on the disk as a version before it goes. */
  const goBack = async () => {
    await saver.flush()
    await trackSave(() =>
      client().request('versions.create', {
        draftId: page.start.id,
        reason: 'named',
        name: t('variants.versionName', { channel: name }),
        measures: null,
      }),
    )
    page.changeVariants(withoutChannel(page.texts.variants(), channel), withoutChannel(page.cores, channel))
    announce(t('variants.wentBack', { channel: name }))
  }
  const press = (act: () => Promise<void>) => {
    setBusy(true)
    setError(null)
    act()
      .catch(setError)
      .finally(() => setBusy(false))
  }

  if (channel === 'plain' && !own) return null
  return (
    <section className="variant" data-own={own}>
      <p>
        {own && <>{t('variants.own')} </>}
        {!readOnly && (
          <Button kind="link" isDisabled={busy} onPress={() => (own ? press(goBack) : adapt())}>
            {own ? t('variants.back') : t('variants.adapt', { channel: name })}
          </Button>
        )}
      </p>
      {moved && (
        <p role="status" data-moved>
          {t('variants.moved')}{' '}
          <Button kind="link" onPress={() => setComparing(true)}>
            {t('variants.compare')}
          </Button>
        </p>
      )}
      {comparing && before !== undefined && (
        <CompareCore
          before={before}
          now={core}
          language={page.fields.language}
          onClose={() => setComparing(false)}
          onSeen={() => {
            page.changeCores({ ...page.cores, [channel]: core })
            setComparing(false)
          }}
        />
      )}
      {error !== null && <ErrorMessage error={error} />}
    </section>
  )
}
