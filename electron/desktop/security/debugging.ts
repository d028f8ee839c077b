/** A shipped app takes no switch that would let another program of this machine look inside its pages. */
import type { CommandLine } from 'electron'

const refused = [
  'auto-open-devtools-for-tabs',
  'disable-site-isolation-trials',
  'disable-web-security',
  'host-resolver-rules',
  'ignore-certificate-errors',
  'js-flags',
  'load-extension',
  'remote-allow-origins',
  'remote-debugging-address',
  'remote-debugging-pipe',
  'remote-debugging-port',
]

/** Must run before the app is ready. */
export function refuseDebugging(commandLine: CommandLine) {
  for (const name of refused) commandLine.removeSwitch(name)
}
