/** The black button and the choice of a destination. */
import { DoorOpenIcon } from '@phosphor-icons/react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import type { Publication } from '../../../../electron/shared/entities/publication.ts'
import { formatTime } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { useNavigation } from '../../../ui/navigation.tsx'
import { refreshDestinations, usePublishStore } from '../publish-store.ts'

type ChoiceProps = {
  readonly review: (destinationId: string) => void
  readonly cancelled?: Publication
}

export function PublishChoice({ review, cancelled }: ChoiceProps) {
  const t = useTexts('publish')
  const language = useInterfaceLanguage()
  return (
    <>
      {cancelled && (
        <p className="say panel-note" role="status">
          {/* Within the time to undo it was undone; later, what waited was called off. */}
          {t(
            cancelled.attempts === 0 && cancelled.updatedAt <= cancelled.sendAt
              ? 'countdown.undone'
              : 'countdown.cancelled',
            {
              time: formatTime(new Date(cancelled.updatedAt), language),
            },
          )}
        </p>
      )}
      <DestinationMenu
        className="btn outside wide"
        label={
          <>
            <DoorOpenIcon className="i" aria-hidden />
            {t('panel.publish')}
          </>
        }
        review={review}
      />
    </>
  )
}

type MenuProps = {
  readonly className: string
  readonly label: React.ReactNode
  readonly review: (destinationId: string) => void
}

const addAccount = 'add-account'

export function DestinationMenu({ className, label, review }: MenuProps) {
  const t = useTexts('publish')
  const { go } = useNavigation()
  const destinations = usePublishStore((state) => state.destinations)
  // Each time it opens: an account may have come or gone. When that fails it offers what it knows.
  const refresh = (isOpen: boolean) => {
    if (isOpen) refreshDestinations().catch(() => undefined)
  }
  const pick = (id: string) =>
    id === addAccount ? go({ place: 'settings', section: 'destinations' }) : review(id)
  const hasAccount = destinations?.some(({ kind }) => kind === 'bluesky') ?? false
  return (
    <MenuTrigger onOpenChange={refresh}>
      <AriaButton className={className} data-act="publish">
        {label}
      </AriaButton>
      <Popover className="popover" placement="top end">
        <Menu className="menu" aria-label={t('panel.where')} onAction={(key) => pick(String(key))}>
          {(destinations ?? []).map(({ id, kind, label: account }) => {
            const name = account || t(`kinds.${kind}`)
            const aside = account
              ? t(`kinds.${kind}`)
              : kind === 'linkedin' || kind === 'x' || kind === 'threads'
                ? t('panel.inBrowser')
                : kind === 'email'
                  ? t('panel.inMail')
                  : ''
            return (
              <MenuItem key={id} id={id} className="menu-item" textValue={name} data-destination={kind}>
                <span>{name}</span>
                {aside && <small>{aside}</small>}
              </MenuItem>
            )
          })}
          {!hasAccount && <Separator className="menu-line" />}
          {!hasAccount && (
            <MenuItem id={addAccount} className="menu-item" textValue={t('panel.addAccount')}>
              <span>{t('panel.addAccount')}</span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
