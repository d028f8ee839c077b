import { DoorIcon, DoorOpenIcon } from '@phosphor-icons/react'
import { useDoor } from '../use-door.ts'

/** The inside of the status bar's door button. */
export function DoorSentence() {
  const { sentence, open } = useDoor()
  return (
    <>
      {open ? (
        <DoorOpenIcon className="i" weight="fill" aria-hidden />
      ) : (
        <DoorIcon className="i" aria-hidden />
      )}
      <span data-testid="door">{sentence}</span>
    </>
  )
}
