/** Agreements that were open when the list came into view, each with a box to tick; a tick can be taken back. */
import { useState } from 'react'
import type { OpenAction } from '../../../domain/mentoring/planning.ts'
import { Check } from '../../../ui/fields.tsx'
import { room, useRoom } from '../room.ts'
import { useAboutAction } from '../session/Agreements.tsx'

export function OpenActions({ items }: { readonly items: readonly OpenAction[] }) {
  const about = useAboutAction()
  const sessions = useRoom((state) => state.sessions)
  const pairs = useRoom((state) => state.pairs)
  // The rows stay while the list is on screen, so that a box ticked by mistake can be unticked.
  const [rows] = useState(() =>
    items.map(({ session, action }) => ({ sessionId: session.id, actionId: action.id })),
  )
  return (
    <ul className="open-actions">
      {rows.map(({ sessionId, actionId }) => {
        const session = sessions.find((one) => one.id === sessionId)
        const action = session?.actions.find((one) => one.id === actionId)
        const pair = pairs.find((one) => one.id === session?.pairId)
        if (!session || !action || !pair) return null
        return (
          <li key={actionId} className={action.done ? 'done' : undefined}>
            <Check
              checked={action.done}
              onChange={(done) => room.changeAction(sessionId, actionId, { done })}
            >
              {action.text}
              <small>{about(action, pair)}</small>
            </Check>
          </li>
        )
      })}
    </ul>
  )
}
