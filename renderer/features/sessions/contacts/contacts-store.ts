/** Whom one swaps files with, as last read. Nobody but this window changes them. */
import { create } from 'zustand'
import type { ListedContact } from '../../../../electron/shared/entities/contact.ts'
import { client } from '../../../bridge/index.ts'

export const useContacts = create<{
  readonly list: readonly ListedContact[] | null
  readonly error: unknown
}>(() => ({ list: null, error: null }))

export async function loadContacts(): Promise<void> {
  try {
    useContacts.setState({ list: await client().request('contacts.list'), error: null })
  } catch (error) {
    useContacts.setState({ error })
  }
}
