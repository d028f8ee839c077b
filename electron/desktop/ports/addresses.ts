/** Which addresses on the network the Http port may talk to. Pure. */
import { BlockList, isIP } from 'node:net'

export type AddressClass = 'public' | 'loopback' | 'private'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** IANA's special-purpose registries: everything that is not the open internet. */
const notPublic = new BlockList()
const ranges4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** Only 2000::/3 is given out; inside it these are for documents, tunnels and tests. */
const ranges6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']
for (const range of ranges4) add(range, 'ipv4')
for (const range of ranges6) add(range, 'ipv6')

const given6 = new BlockList()
given6.addSubnet('2000::', 3, 'ipv6')
/** IPv4 inside IPv6: mapped, and translated by NAT64. */
const mapped6 = new BlockList()
mapped6.addSubnet('::ffff:0:0', 96, 'ipv6')
mapped6.addSubnet('64:ff9b::', 96, 'ipv6')

function add(range: string, family: 'ipv4' | 'ipv6') {
  const [address = '', prefix = ''] = range.split('/')
  notPublic.addSubnet(address, Number(prefix), family)
}

/** Class of a literal IPv4 or IPv6 address, without brackets. Whatever cannot be read is `private`. */
export function classOfAddress(literal: string): AddressClass {
  const address = literal.split('%')[0] ?? ''
  const family = isIP(address)
  if (family === 4) return classOf4(address)
  if (family === 6) return classOf6(address)
  return 'private'
}

function classOf4(address: string): AddressClass {
  if (loopback.check(address, 'ipv4')) return 'loopback'
  return notPublic.check(address, 'ipv4') ? 'private' : 'public'
}

function classOf6(address: string): AddressClass {
  if (loopback.check(address, 'ipv6')) return 'loopback'
  if (mapped6.check(address, 'ipv6')) return classOf4(lastFourBytes(address))
  if (!given6.check(address, 'ipv6')) return 'private'
  return notPublic.check(address, 'ipv6') ? 'private' : 'public'
}

/** The IPv4 address in the last 32 bits of an IPv6 one, which URL writes in its shortest hexadecimal form. */
function lastFourBytes(address: string): string {
  const hexadecimal = new URL(`http://[${address}]/`).hostname.slice(1, -1)
  const groups = hexadecimal.split('::').at(-1)?.split(':') ?? []
  const [high, low] = [groups.at(-2) ?? '0', groups.at(-1) ?? '0'].map((group) =>
    Number.parseInt(group || '0', 16),
  )
  const word = ((high ?? 0) * 0x1_0000 + (low ?? 0)) >>> 0
  return [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff).join('.')
}

/** The host of an address if it is a literal IP, without brackets; else undefined. */
export function literalHost(url: URL): string | undefined {
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  return isIP(host) === 0 ? undefined : host
}

/** Names that mean this machine by convention (RFC 6761), whatever a resolver says. */
export function isLoopbackName(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/u, '')
  return name === 'localhost' || name.endsWith('.localhost')
}
