// A display for windows that nobody looks at: an Xvfb of our own, ended by its process id.

import { spawn } from 'node:child_process'

/** @returns {boolean} whether a window could be shown to the person who runs this */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])
}

/**
 * Starts Xvfb on a free display and points this process and its children at it. On macOS and Windows, and with
 * ENSAYO_SHOW_WINDOWS=1 (to watch a test), nothing is started.
 *
 * @returns {Promise<{ close(): void }>}
 * @throws {Error} with the command to run where Xvfb is missing
 */
export async function openHiddenDisplay() {
  if (process.platform !== 'linux' || process.env['ENSAYO_SHOW_WINDOWS'] === '1') return { close() {} }
  const xvfb = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const endWithUs = () => xvfb.kill('SIGTERM')
  process.once('exit', endWithUs)
  const number = await firstLine(xvfb)
  const before = { display: process.env['DISPLAY'], wayland: process.env['WAYLAND_DISPLAY'] }
  process.env['DISPLAY'] = `:${number}`
  // A Wayland session would otherwise win over the display that was just made.
  delete process.env['WAYLAND_DISPLAY']
  return {
    close() {
      process.removeListener('exit', endWithUs)
      xvfb.kill('SIGTERM')
      restore('DISPLAY', before.display)
      restore('WAYLAND_DISPLAY', before.wayland)
    },
  }
}

/** @param {string} name @param {string | undefined} value */
function restore(name, value) {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}

/** @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>} xvfb */
function firstLine(xvfb) {
  return new Promise((resolve, reject) => {
    let text = ''
    xvfb.once('error', () => reject(new Error('Xvfb is missing. Install it: sudo apt-get install xvfb')))
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code} before it had a display.`)))
    xvfb.stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk
      if (text.includes('\n')) resolve(text.trim())
    })
  })
}
