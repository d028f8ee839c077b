/** The last that a mentor said of an own draft as a whole, while it is news: Today shows it beside the programme. */
import { useEffect, useState } from 'react'
import type { RoomView } from '../../electron/shared/review/index.ts'
import { client } from '../bridge/index.ts'
import { firstName } from '../domain/mentoring/planning.ts'
import type { LatestWord } from '../features/today/index.ts'

const newsMs = 7 * 24 * 60 * 60 * 1000

export function useLatestWord(): LatestWord | null {
  const [word, setWord] = useState<LatestWord | null>(null)
  useEffect(() => {
    let current = true
    const load = () =>
      void latestWord(new Date()).then(
        (found) => current && setWord(found),
        // It is an aside: the draft's own page says what could not be read.
        () => current && setWord(null),
      )
    load()
    const unsubscribe = client().subscribe('review.changed', load)
    return () => {
      current = false
      unsubscribe()
    }
  }, [])
  return word
}

async function latestWord(now: Date): Promise<LatestWord | null> {
  const rooms = await client().request('review.rooms')
  const newest = rooms
    .filter(({ side, lastReceivedAt }) => side === 'owner' && isNews(lastReceivedAt, now))
    .toSorted((a, b) => ((a.lastReceivedAt ?? '') < (b.lastReceivedAt ?? '') ? 1 : -1))[0]
  return newest
    ? wordIn(await client().request('review.room', { id: newest.id }), newest.lastReceivedAt)
    : null
}

const isNews = (instant: string | null, now: Date): boolean =>
  instant !== null && now.getTime() - new Date(instant).getTime() < newsMs

function wordIn(
  { conversation, contactName, draftId }: RoomView,
  receivedAt: string | null,
): LatestWord | null {
  const said = conversation.overall.at(-1)?.event
  if (!said || receivedAt === null) return null
  return {
    name: firstName(contactName),
    at: new Date(receivedAt),
    text: said.text,
    to: { place: 'rehearse', draftId },
  }
}
