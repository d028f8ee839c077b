import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { mountSmallDisk } from '../testing/small-disk.ts'
import { name, testVaultAt, text, words } from '../testing/open-vault.ts'

const disk = mountSmallDisk(2)
if (disk === null)
  process.stdout.write(
    'full-disk.test.ts: skipped, a small tmpfs cannot be mounted here (needs Linux and root)\n',
  )

it.skipIf(disk === null)(
  'says that the disk is full, keeps the old text, and goes on when there is room',
  async () => {
    const root = disk?.folder ?? ''
    onTestFinished(() => disk?.unmount())
    const { vault, folder } = testVaultAt(join(root, 'vault'))
    await vault.create(null)
    const { documents, ledgerLog } = await vault.open()
    await documents.write(name('aaaaaaaa'), text('el texto de antes'))
    const filler = join(root, 'filler')
    const free = () =>
      Number(execFileSync('df', ['--output=avail', '-B1', root], { encoding: 'utf8' }).split('\n')[1])
    await writeFile(filler, Buffer.alloc(free()))
    expect(free()).toBe(0)

    await expect(documents.write(name('aaaaaaaa'), text('x'.repeat(9000)))).rejects.toMatchObject({
      code: 'disk-full',
      retryable: true,
    })
    await expect(documents.write(name('bbbbbbbb'), text('nuevo'))).rejects.toMatchObject({
      code: 'disk-full',
    })
    const full = Buffer.alloc(20_000)
    await expect(ledgerLog.append([full])).rejects.toMatchObject({ code: 'disk-full' })
    expect(words((await documents.read(name('aaaaaaaa'))).body)).toBe('el texto de antes')
    expect(readdirSync(join(folder, 'documents')).filter((file) => file.startsWith('.'))).toEqual([])

    // A full disk does not keep anybody from their texts.
    await vault.lock()
    await vault.unlock({ kind: 'keychain' })
    const again = await vault.open()
    expect(words((await again.documents.read(name('aaaaaaaa'))).body)).toBe('el texto de antes')

    await rm(filler)
    await again.documents.write(name('aaaaaaaa'), text('el texto de después'))
    await again.ledgerLog.append([text('salida')])
    await vault.lock()
    await vault.unlock({ kind: 'keychain' })
    const last = await vault.open()
    expect(words((await last.documents.read(name('aaaaaaaa'))).body)).toBe('el texto de después')
    expect(last.ledgerLog.records.map(words)).toEqual(['salida'])
    expect(last.ledgerLog.incomplete).toBe(false)
    expect(vault.damaged()).toEqual([])
    expect(statSync(join(folder, 'ledger')).size).toBe(readFileSync(join(folder, 'ledger')).length)
  },
)
