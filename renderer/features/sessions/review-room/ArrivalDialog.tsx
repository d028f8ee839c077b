/** What became of a file that was opened: the room it leads to, or why it was refused and what to do. */
import { type ReactNode, useEffect, useState } from 'react'
import type { OpenedBundle } from '../../../../electron/shared/review/index.ts'
import { type Arrival, endArrival, useArrivals } from '../../../bridge/review-files.ts'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { type Route, useNavigation } from '../../../ui/navigation.tsx'
import { Digits } from '../contacts/Digits.tsx'
import { loadContacts } from '../contacts/contacts-store.ts'

export function ArrivalDialog() {
  const arrival = useArrivals(({ queue }) => queue[0])
  return arrival ? <Told arrival={arrival} /> : null
}

type Known = Extract<OpenedBundle, { readonly roomId: unknown }>
const routeOf = ({ side, roomId, draftId }: Known): Route =>
  side === 'owner' ? { place: 'rehearse', draftId } : { place: 'sessions', roomId }

function Told({ arrival }: { readonly arrival: Arrival }) {
  const t = useTexts('review')
  const { go } = useNavigation()
  const { answer } = arrival
  const isPlain = answer.kind === 'opened' && answer.order === 'next'
  useEffect(() => {
    if (answer.kind !== 'opened') return
    announce(t(`arrival.${answer.bundle}`, { name: answer.from }))
    go(routeOf(answer))
    if (isPlain) endArrival(arrival)
  }, [arrival, answer, isPlain, go, t])
  const close = () => endArrival(arrival)
  if (answer.kind === 'opened')
    return isPlain ? null : (
      <Sentence
        onClose={close}
        title={t('arrival.lateTitle')}
        text={t('arrival.late', { name: answer.from })}
      />
    )
  if (answer.kind === 'failed')
    return <Sentence onClose={close} title={t('arrival.failedTitle')} text={t('arrival.failedText')} />
  if (answer.kind === 'unchanged') {
    const isOwn = answer.why === 'own'
    const look = () => {
      go(routeOf(answer))
      close()
    }
    return (
      <Sentence
        onClose={close}
        title={t(isOwn ? 'arrival.own' : 'arrival.again')}
        text={t(isOwn ? 'arrival.ownText' : 'arrival.againText')}
        act={
          <Button kind="inside" onPress={look}>
            {t('arrival.look')}
          </Button>
        }
      />
    )
  }
  if (answer.reason === 'stranger') return <Stranger sender={answer.sender} arrival={arrival} />
  return (
    <Sentence
      onClose={close}
      title={t(`arrival.refused.${answer.reason}.title`)}
      text={t(`arrival.refused.${answer.reason}.text`)}
    />
  )
}

type SentenceProps = {
  readonly title: string
  readonly text: string
  readonly act?: ReactNode
  readonly onClose: () => void
}

function Sentence({ title, text, act, onClose }: SentenceProps) {
  const t = useTexts('review')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button kind="plain" onPress={onClose} autoFocus>
            {t('arrival.close')}
          </Button>
          {act}
        </>
      }
    >
      <p className="arrival-text">{text}</p>
    </Dialog>
  )
}

type StrangerProps = {
  readonly sender: Extract<OpenedBundle, { readonly reason: 'stranger' }>['sender']
  readonly arrival: Arrival
}

/** Comparing comes first: the button that takes somebody in is not the one that has the focus. */
function Stranger({ sender, arrival }: StrangerProps) {
  const { again } = arrival
  const close = () => endArrival(arrival)
  const t = useTexts('review')
  const [error, setError] = useState<unknown>(null)
  const add = async () => {
    try {
      await client().request('contacts.add', { text: sender.contact })
      await loadContacts()
      // A file whose bytes are not here any more is opened once more by hand.
      endArrival(arrival, again === null ? null : { answer: await again(), again: null })
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('arrival.strangerTitle')}
      actions={
        <>
          <Button kind="plain" onPress={close} autoFocus>
            {t('arrival.close')}
          </Button>
          <Button kind="inside" onPress={() => void add()}>
            {t(again === null ? 'contacts.addDo' : 'arrival.strangerAdd', { name: sender.name })}
          </Button>
        </>
      }
    >
      <p className="arrival-text">{t('arrival.strangerText', { name: sender.name })}</p>
      <Digits digits={sender.fingerprint} />
      {error !== null && <ErrorMessage error={error} />}
    </Dialog>
  )
}
