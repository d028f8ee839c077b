/** Closes the traffic that Chromium makes for its own purposes. Must run before the app is ready. */
import type { CommandLine } from 'electron'

const switches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-breakpad'],
  ['disable-client-side-phishing-detection'],
  ['disable-component-update'],
  ['disable-default-apps'],
  ['disable-domain-reliability'],
  ['disable-field-trial-config'],
  ['disable-quic'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-default-browser-check'],
  ['no-first-run'],
  ['no-pings'],
  ['safebrowsing-disable-auto-update'],
  // No page may learn or use an address of this machine by WebRTC.
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
]

const disabledFeatures = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  // System resolver only: no look-up goes to a resolver that the person did not set up.
  'DnsOverHttpsUpgrade',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'OptimizationHintsFetching',
  'Prerender2',
  'PrivacySandboxSettings4',
  'Reporting',
  'NetworkErrorLogging',
  'Translate',
  'UseDnsHttpsSvcb',
  'WinrtGeolocationImplementation',
]

/** Adds our switches, keeping features that someone already disabled on the command line. */
export function closeChromiumTraffic(commandLine: CommandLine) {
  for (const [name, value] of switches) commandLine.appendSwitch(name, value)
  const already = commandLine.getSwitchValue('disable-features').split(',')
  const features = [...already, ...disabledFeatures].filter((name) => name !== '')
  commandLine.appendSwitch('disable-features', [...new Set(features)].join(','))
}
