/** The acts of the interface on publications. Each answers the publication as it is afterwards. */
import { AppError } from '../../../electron/shared/errors.ts'
import type { Publication } from '../../../electron/shared/entities/publication.ts'
import { client } from '../../bridge/index.ts'
import { keepPublication, usePublishStore } from './publish-store.ts'

type Act = 'publications.cancel' | 'publications.resume' | 'publications.retract'

async function act(method: Act, { id }: Publication): Promise<Publication> {
  const publication = await client().request(method, { id })
  keepPublication(publication)
  return publication
}
export const cancel = (publication: Publication) => act('publications.cancel', publication)
export const resume = (publication: Publication) => act('publications.resume', publication)
export const retract = (publication: Publication) => act('publications.retract', publication)

export async function sendWhenConnected({ id }: Publication, on: boolean): Promise<void> {
  keepPublication(await client().request('publications.sendWhenConnected', { id, on }))
}

export async function confirmHandedOver({ id }: Publication, url: string | null): Promise<void> {
  keepPublication(await client().request('publications.confirmHandedOver', { id, url }))
}

export const openLink = ({ id }: Publication): Promise<void> =>
  client().request('publications.openLink', { id })

/** The publication that the key for undo takes back, if any. */
export function heldPublication(): Publication | undefined {
  return usePublishStore.getState().publications.find(({ state }) => state === 'held')
}

export const isTooLate = (error: unknown): boolean => error instanceof AppError && error.code === 'too-late'
