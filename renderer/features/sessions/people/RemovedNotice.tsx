/** What was deleted last, and the way back. */
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { room, useRoom } from '../room.ts'
import type { Removed } from '../sessions-store.ts'
import { useProgrammeTitle } from '../programmes/use-programme-title.ts'
import { bothNames } from './names.ts'

export function RemovedNotice() {
  const t = useTexts('mentoring')
  const removed = useRoom((state) => state.removed)
  const sentence = useSentence()
  if (!removed) return null
  const undo = () => {
    if (room.putBack()) announce(t('removed.back'))
  }
  return (
    <div className="removed-notice" role="status">
      <p>{sentence(removed)}</p>
      <Button kind="quiet" small onPress={undo}>
        {t('undo')}
      </Button>
      <Button kind="plain" small onPress={() => room.forgetRemoved()}>
        {t('removed.dismiss')}
      </Button>
    </div>
  )
}

function useSentence(): (removed: Removed) => string {
  const t = useTexts('mentoring')
  const untitled = useTexts('sessions')('untitled')
  const titleOf = useProgrammeTitle()
  const stayed = useRoom((state) =>
    state.sessions.some((session) => session.pairId === state.removed?.pairs[0]?.id),
  )
  return (removed) => {
    if (removed.kind === 'answers') return t('assessment.removed')
    const [pair] = removed.pairs
    if (pair) {
      const name = bothNames(pair)
      if (removed.sessions.length > 0) return t('removed.pairWhole', { name, count: removed.sessions.length })
      return t(stayed ? 'removed.pair' : 'removed.pairNone', { name })
    }
    const [own] = removed.ownProgrammes
    if (own) return t('removed.programme', { title: titleOf(own.programme) })
    const [session] = removed.sessions
    if (session) return t('removed.session', { title: session.title || untitled })
    return t('removed.run')
  }
}
