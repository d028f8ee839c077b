/** Publishing in the interface: the dispatch section, the ledger, the door's sentence, destinations. */
export { PublishPanel, type PublishPanelProps } from './PublishPanel.tsx'
export { DoorSentence } from './parts/DoorSentence.tsx'
export { useDoor } from './use-door.ts'
export { LedgerPopover } from './parts/LedgerPopover.tsx'
export { LedgerList } from './parts/LedgerList.tsx'
export { DestinationSettings } from './parts/DestinationSettings.tsx'
