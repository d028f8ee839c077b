import { describe, expect, it } from 'vitest'
import { classOfAddress } from './addresses.ts'
import { checkRoute, networkError, type Resolve } from './http-rules.ts'

describe('the class of an address', () => {
  it.each(['93.184.215.14', '1.1.1.1', '2606:4700:4700::1111', '::ffff:1.1.1.1', '64:ff9b::101:101'])(
    '%s is public',
    (address) => expect(classOfAddress(address)).toBe('public'),
  )
  it.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1'])(
    '%s is loopback',
    (address) => expect(classOfAddress(address)).toBe('loopback'),
  )
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b:1::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1%eth0',
    'ff02::1',
    '2001:db8::1',
    '2002:a00:1::',
    'no address',
    '',
  ])('%j is not to be reached', (address) => expect(classOfAddress(address)).toBe('private'))
})

const resolves =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses
const check = (address: string, resolve: Resolve | null = resolves('93.184.215.14'), allowLoopback = false) =>
  checkRoute({ url: new URL(address), allowLoopback }, resolve)
const refusal = { code: 'refused-address' }

describe('a route out', () => {
  it('goes by https to a public address', async () => {
    await expect(check('https://example.com/')).resolves.toBeUndefined()
    await expect(check('https://1.1.1.1/')).resolves.toBeUndefined()
  })
  it.each([
    'http://example.com/',
    'ftp://example.com/',
    'file:///etc/hosts',
    'https://user:secret@example.com/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://db.localhost./',
    'https://[::1]/',
    'https://192.168.0.10/',
    'https://0x7f.1/',
    'https://2130706433/',
  ])('is refused for %s', async (address) => {
    await expect(check(address)).rejects.toMatchObject(refusal)
  })
  it('is refused when any address of the name is private', async () => {
    await expect(check('https://example.com/', resolves('93.184.215.14', '10.0.0.1'))).rejects.toMatchObject(
      refusal,
    )
  })
  it('does not exist for a name without an address', async () => {
    await expect(check('https://example.com/', resolves())).rejects.toMatchObject({ code: 'unreachable' })
  })
  it('leads to this machine only for a service added on purpose', async () => {
    const nowhere = resolves()
    await expect(check('http://127.0.0.1:2583/', nowhere, true)).resolves.toBeUndefined()
    await expect(check('http://localhost:2583/', nowhere, true)).resolves.toBeUndefined()
    await expect(check('http://pds.example/', resolves('127.0.0.1'), true)).resolves.toBeUndefined()
    await expect(check('http://pds.example/', resolves('127.0.0.1', '10.0.0.1'), true)).rejects.toMatchObject(
      refusal,
    )
    await expect(check('http://192.168.0.10/', nowhere, true)).rejects.toMatchObject(refusal)
    await expect(check('https://pds.example/', resolves('10.0.0.1'), true)).rejects.toMatchObject(refusal)
  })
  it('behind a proxy is judged by literal addresses alone, since the proxy looks names up', async () => {
    await expect(check('https://example.com/', null)).resolves.toBeUndefined()
    await expect(check('https://10.0.0.1/', null)).rejects.toMatchObject(refusal)
    await expect(check('https://localhost/', null)).rejects.toMatchObject(refusal)
  })
})

describe('a failure of the network', () => {
  it.each([
    ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
    ['net::ERR_NAME_NOT_RESOLVED', 'unreachable'],
    ['net::ERR_CONNECTION_REFUSED', 'unreachable'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'unreachable'],
    ['net::ERR_CONNECTION_RESET', 'outcome-unknown'],
    ['net::ERR_EMPTY_RESPONSE', 'outcome-unknown'],
    ['net::ERR_NETWORK_CHANGED', 'outcome-unknown'],
    ['something new', 'outcome-unknown'],
  ])('%s is %s: only what surely sent nothing may be sent again unseen', (message, code) => {
    expect(networkError(message)).toMatchObject({ code, retryable: true })
  })
})
