/** The images of the draft: each with its words, what the channel says of it, and the way to take it off. */
import { ImageIcon, TrashIcon } from '@phosphor-icons/react'
import { useEffect, useRef, useState } from 'react'
import { adviseOnImages, sendsImages } from '../../../../electron/shared/channels/index.ts'
import { type Attachment, maxAltUnits } from '../../../../electron/shared/entities/attachment.ts'
import { useTexts } from '../../../i18n/index.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { SeverityMark } from '../../../ui/severity-mark.tsx'
import type { DraftPageState } from '../use-draft-page.ts'
import { ImageAdviceLines } from './ImageAdviceLines.tsx'
import { ImageProblem } from './ImageProblem.tsx'
import type { Images } from './use-images.ts'
import { useImage } from './use-image.ts'

export type ImagesSectionProps = {
  readonly page: DraftPageState
  readonly images: Images
  readonly readOnly: boolean
}

export function ImagesSection({ page, images, readOnly }: ImagesSectionProps) {
  const t = useTexts('channels')
  const names = useTexts('rehearse')
  const attachments = page.fields.attachments ?? []
  const { channel } = page.fields
  const [removed, setRemoved] = useState<readonly Attachment[] | null>(null)
  const change = (next: readonly Attachment[]) => page.changeAttachments(next)
  const remove = (gone: Attachment) => {
    setRemoved(attachments)
    change(attachments.filter(({ id }) => id !== gone.id))
    announce(t('images.removed'))
  }
  const putBack = () => {
    // What was added or written since stays; the one that went returns to its end.
    const missing = (removed ?? []).filter(({ id }) => !attachments.some((one) => one.id === id))
    change([...attachments, ...missing])
    setRemoved(null)
    announce(t('images.putBack'))
  }
  const advice = adviseOnImages(channel, attachments)
  return (
    <section className="images" aria-label={t('images.heading')}>
      <div className="images-head">
        <h2>{t('images.heading')}</h2>
        {!readOnly && (
          <Button kind="plain" small isDisabled={images.busy} onPress={images.choose}>
            <ImageIcon className="i" aria-hidden /> {t('images.add')}
          </Button>
        )}
      </div>
      {attachments.length > 0 && (
        <ul>
          {attachments.map((attachment, index) => (
            <Row
              key={attachment.id}
              attachment={attachment}
              number={index + 1}
              isNew={attachment.id === images.newest}
              readOnly={readOnly}
              onAlt={(alt) =>
                change(attachments.map((one) => (one.id === attachment.id ? { ...one, alt } : one)))
              }
              onRemove={() => remove(attachment)}
            />
          ))}
        </ul>
      )}
      {removed && (
        <p className="say" role="status">
          {t('images.removed')}{' '}
          <Button kind="link" onPress={putBack}>
            {t('images.undo')}
          </Button>
        </p>
      )}
      {images.error !== null && <ImageProblem error={images.error} />}
      {images.cleaned && attachments.length > 0 && <p className="say">{t('images.cleaned')}</p>}
      <ImageAdviceLines advice={advice} channel={channel} />
      {attachments.length > 0 && channel !== 'plain' && (
        <p className="say">
          {sendsImages(channel)
            ? t('images.goAlong', { channel: names(`channels.${channel}`) })
            : t('images.byHand', { channel: names(`channels.${channel}`) })}
        </p>
      )}
    </section>
  )
}

/** In the unit that says it best. */
function sizeOf(bytes: number): string {
  const unit = (name: string, value: number) =>
    formatNumber(value, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 })
  return bytes < 100_000 ? unit('kilobyte', Math.ceil(bytes / 1000)) : unit('megabyte', bytes / 1_000_000)
}

type RowProps = {
  readonly attachment: Attachment
  readonly number: number
  readonly isNew: boolean
  readonly readOnly: boolean
  readonly onAlt: (alt: string) => void
  readonly onRemove: () => void
}

function Row({ attachment, number, isNew, readOnly, onAlt, onRemove }: RowProps) {
  const t = useTexts('channels')
  const image = useImage(attachment.id)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isNew) field.current?.focus()
  }, [isNew])
  const missing = attachment.alt.trim() === ''
  return (
    <li>
      <div className="image-row">
        {image.kind === 'ready' ? (
          <img src={image.url} alt="" className="thumb" />
        ) : (
          <span className="thumb" aria-hidden="true" />
        )}
        <span className="eyebrow">
          {t('images.facts', {
            number,
            width: formatNumber(attachment.width),
            height: formatNumber(attachment.height),
            size: sizeOf(attachment.bytes),
          })}
        </span>
        {!readOnly && (
          <Button kind="plain" small aria-label={t('images.remove', { number })} onPress={onRemove}>
            <TrashIcon className="i" aria-hidden />
          </Button>
        )}
      </div>
      {image.kind === 'failed' && <p className="say">{t('images.unreadable')}</p>}
      <TextField
        ref={field}
        label={t('images.alt', { number })}
        lines={2}
        value={attachment.alt}
        onChange={onAlt}
        maxLength={maxAltUnits}
        help={
          missing ? (
            <>
              <SeverityMark kind="advice" /> {t('images.altMissing')}
            </>
          ) : undefined
        }
      />
    </li>
  )
}
