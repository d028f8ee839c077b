/** Whole apps without a window, each with a vault of its own, that hand each other files. */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ContactId, contactIdSchema } from '../../../shared/entities/contact.ts'
import type { ReviewPayload } from '../../../shared/review-payload.ts'
import { createServices } from '../../create-services.ts'
import { askOf } from '../../testing/ask.ts'
import { createMemoryKeychain, createMemoryPorts } from '../../testing/memory-ports.ts'

export type Laptop = Awaited<ReturnType<typeof startLaptop>>

/** A second one on the same folder is the app after a restart. */
export async function startLaptop(folder: string, name: string, keychain = createMemoryKeychain()) {
  await mkdir(folder, { recursive: true })
  const shown: ReviewPayload[] = []
  const { ports, world } = createMemoryPorts(join(folder, 'vault'), {
    keychain,
    reviewWindow: { show: async (payload) => void shown.push(payload), close: () => undefined },
  })
  const services = createServices(ports)
  await services.start()
  const ask = askOf(services, ports)
  if ((await ask('vault.status', null)).state === 'absent') {
    await ask('vault.create', { passphrase: null })
    await ask('profile.save', { displayName: name, role: '', organisation: '' })
  }
  /** Runs what asks for a place to save to, and answers the bytes of the file. */
  const file = async (fileName: string, work: () => Promise<unknown>): Promise<Uint8Array> => {
    world.saveFile = join(folder, fileName)
    await work()
    return new Uint8Array(await readFile(world.saveFile))
  }
  return { ask, file, services, world, shown, folder, name, keychain }
}

/** Each gets the other's line. The answer names the other on each side. */
export async function acquaint(one: Laptop, other: Laptop) {
  const add = async (here: Laptop, there: Laptop): Promise<ContactId> => {
    const { text } = await there.ask('contacts.own', null)
    const added = await here.ask('contacts.add', { text })
    if (added.kind !== 'added' && added.kind !== 'known') throw new Error(`not added: ${added.kind}`)
    return contactIdSchema.parse(added.contact.id)
  }
  return { other: await add(one, other), one: await add(other, one) }
}

export const draftText = [
  'Ayer me preguntaron por la planta de Burgos y contesté mal.',
  'La planta no cierra: trasladamos dos líneas y formamos a cuarenta personas.',
  'El jueves estaré allí a las nueve, con la cuenta completa en la mano.',
].join('\n\n')

export const newDraft = (laptop: Laptop, text = draftText) =>
  laptop.ask('drafts.create', {
    title: 'Burgos',
    language: 'es',
    channel: 'linkedin',
    text,
    origin: 'free',
    scenario: null,
  })
