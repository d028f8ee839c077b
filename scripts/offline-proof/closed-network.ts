// A network of its own for this process on Linux: it looks open, leads nowhere, and counts what is sent into it.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const device = 'way-out'
/** Addresses kept for documentation (RFC 5737): they mean nobody. */
const own = '192.0.2.1/24'
const gateway = '192.0.2.2'

/** The words to put before a command so that it runs in a network of its own, or null where that is not possible. */
export function namespacePrefix(): readonly string[] | null {
  if (process.platform !== 'linux' || !works('ip', ['-V'])) return null
  // Without root, a user namespace gives the right to make a network.
  for (const options of [['--net'], ['--user', '--map-root-user', '--net']]) {
    if (works('unshare', [...options, '--', 'ip', 'link', 'set', 'lo', 'up']))
      return ['unshare', ...options, '--']
  }
  return null
}

/**
 * Inside the namespace: opens loopback, and a device with a default route behind which nobody answers.
 *
 * With a route, Chromium believes that it is connected, and whatever wants to go out is really sent. IPv6 is
 * switched off so that the system's own announcements are not counted; an attempt by IPv6 still counts as one
 * without a route.
 */
export function openClosedNetwork() {
  ip('link set lo up')
  sysctl('net.ipv6.conf.all.disable_ipv6=1')
  if (!tryIp(`link add ${device} type dummy`)) {
    ip(`link add ${device} type veth peer name way-out-end`)
    ip('link set way-out-end up')
  }
  ip(`addr add ${own} dev ${device}`)
  ip(`link set ${device} up`)
  ip(`route add default via ${gateway}`)
  ip(`neigh add ${gateway} lladdr 02:00:00:00:00:01 dev ${device}`)
}

export type Traffic = {
  /** Packets that were sent towards another machine. */
  readonly packets: number
  /** Attempts for which there was no route at all. */
  readonly withoutRoute: number
}

/** What this network namespace tried to send so far. */
export function traffic(): Traffic {
  const line = readFileSync('/proc/self/net/dev', 'utf8')
    .split('\n')
    .find((one) => one.trim().startsWith(`${device}:`))
  // Eight figures of what came in, then bytes and packets of what went out.
  const packets = Number(line?.split(':')[1]?.trim().split(/\s+/u)[9])
  const withoutRoute = ip4Figure('OutNoRoutes') + ip6Figure('Ip6OutNoRoutes')
  if (Number.isNaN(packets) || Number.isNaN(withoutRoute))
    throw new Error('The counters of the network could not be read.')
  return { packets, withoutRoute }
}

export function since(before: Traffic): number {
  const now = traffic()
  return now.packets - before.packets + now.withoutRoute - before.withoutRoute
}

function ip4Figure(name: string): number {
  const [names = '', figures = ''] = readFileSync('/proc/self/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Ip:'))
  return Number(figures.split(' ')[names.split(' ').indexOf(name)])
}

function ip6Figure(name: string): number {
  const text = readFileSync('/proc/self/net/snmp6', 'utf8')
  return Number(new RegExp(`^${name}\\s+(\\d+)$`, 'mu').exec(text)?.[1])
}

function ip(command: string) {
  if (!tryIp(command)) throw new Error(`The network could not be made: ip ${command}`)
}

function tryIp(command: string): boolean {
  return works('ip', command.split(' '))
}

function sysctl(setting: string) {
  works('sysctl', ['-q', '-w', setting])
}

function works(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
