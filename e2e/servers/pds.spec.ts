import { expect, test } from '@playwright/test'
import { startPds } from './pds.ts'

test('a real PDS takes an app password and gives back the record that was written with it', async () => {
  test.setTimeout(120_000)
  const pds = await startPds()
  try {
    const account = await pds.createAccount('leonor.test')
    const appPassword = await pds.createAppPassword(account)
    const post = async (name: string, body: unknown, token?: string) => {
      const response = await fetch(new URL(`/xrpc/${name}`, pds.url), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
      })
      return (await response.json()) as Record<string, string>
    }
    const session = await post('com.atproto.server.createSession', {
      identifier: account.handle,
      password: appPassword,
    })
    const record = { $type: 'app.bsky.feed.post', text: 'Hola', createdAt: '2026-11-21T10:00:00.000Z' }
    const collection = 'app.bsky.feed.post'
    const { uri } = await post(
      'com.atproto.repo.createRecord',
      { repo: account.did, collection, record },
      session['accessJwt'],
    )
    const recordKey = uri?.split('/').at(-1) ?? ''
    expect((await pds.getRecord(account.did, collection, recordKey)).value).toMatchObject({ text: 'Hola' })
    expect(await pds.listRecords(account.did)).toHaveLength(1)
  } finally {
    await pds.stop()
  }
})
