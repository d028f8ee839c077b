import type { CommandLine } from 'electron'
import { describe, expect, it } from 'vitest'
import { closeChromiumTraffic } from './command-line.ts'
import { refuseDebugging } from './security/debugging.ts'

function commandLine(given: Readonly<Record<string, string>>) {
  const switches = new Map(Object.entries(given))
  const line: Pick<CommandLine, 'appendSwitch' | 'getSwitchValue' | 'removeSwitch'> = {
    appendSwitch: (name, value = '') => void switches.set(name, value),
    getSwitchValue: (name) => switches.get(name) ?? '',
    removeSwitch: (name) => void switches.delete(name),
  }
  return { switches, line: line as CommandLine }
}

describe('the command line', () => {
  it('keeps features that were disabled already', () => {
    const { switches, line } = commandLine({ 'disable-features': 'Mine,Translate' })
    closeChromiumTraffic(line)
    const features = switches.get('disable-features')?.split(',') ?? []
    expect(features).toEqual(expect.arrayContaining(['Mine', 'Translate', 'OptimizationHints']))
    expect(new Set(features).size).toBe(features.length)
    expect(switches.has('disable-background-networking')).toBe(true)
  })
  it('of a shipped app opens its pages to no other program', () => {
    const { switches, line } = commandLine({ 'remote-debugging-port': '9222', 'user-data-dir': 'elsewhere' })
    refuseDebugging(line)
    expect([...switches.keys()]).toEqual(['user-data-dir'])
  })
})
