/** Which door one stands before: welcome, lock, damage, or the rooms. */
import { useEffect, useState } from 'react'
import { Announcer } from '../ui/announcer.tsx'
import { CaptionButtons } from './CaptionButtons.tsx'
import { DamagedVault } from './entrance/DamagedVault.tsx'
import { Unlock } from './entrance/Unlock.tsx'
import { Welcome } from './entrance/Welcome.tsx'
import { Frame } from './Frame.tsx'
import { followPreferences } from './preferences.ts'
import { followVault, useVault } from './vault-store.ts'

export function App() {
  const status = useVault((state) => state.status)
  // The recovery key is shown after the vault exists, so the welcome outlives the state "absent".
  const [welcoming, setWelcoming] = useState(status?.state === 'absent')
  useEffect(() => {
    const ends = [followPreferences(), followVault()]
    return () => ends.forEach((end) => end())
  }, [])

  const entrance =
    welcoming && status ? (
      <Welcome status={status} onDone={() => setWelcoming(false)} />
    ) : status?.state === 'locked' ? (
      <Unlock status={status} />
    ) : status?.state === 'damaged' ? (
      <DamagedVault />
    ) : null
  return (
    <>
      {entrance ? (
        <div className="entrance">
          <div className="bar" />
          {entrance}
          <CaptionButtons />
        </div>
      ) : (
        <Frame />
      )}
      <Announcer />
    </>
  )
}
