/** Before the door: a file that was double-clicked waits, and this says so. */
import { useEffect, useState } from 'react'
import { client } from '../../bridge/index.ts'
import { useTexts } from '../../i18n/index.ts'

export function WaitingFiles() {
  const t = useTexts('review')
  const [count, setCount] = useState(0)
  useEffect(() => {
    const stop = client().subscribe('review.waiting', ({ files }) => setCount(files))
    client()
      .request('review.waiting')
      .then(
        ({ files }) => setCount(files),
        // Nothing to say then; the file is opened all the same.
        () => undefined,
      )
    return stop
  }, [])
  return (
    <p role="status" className="waiting-files">
      {count > 0 && t('arrival.atTheDoor', { count })}
    </p>
  )
}
