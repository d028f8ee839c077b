// Starting other programs from the scripts, with their failure told in one sentence.

import { spawn } from 'node:child_process'

/**
 * Runs a program to its end and gives its standard output.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} [options] `show` lets the program write to
 *   our own error stream while it runs (its standard output too, and the result is then empty)
 * @returns {Promise<string>}
 * @throws {Error} with the last lines of its error stream when it ends with another code than 0
 */
export async function run(file, args, { cwd, env, show = false } = {}) {
  const child = spawn(file, args, {
    cwd,
    env: env ?? process.env,
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === 'win32' && file === 'npm',
    stdio: show ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let tail = ''
  child.stdout?.setEncoding('utf8').on('data', (text) => (out += text))
  child.stderr?.setEncoding('utf8').on('data', (text) => (tail = (tail + text).slice(-4000)))
  const code = await exitCode(child)
  if (code === 0) return out
  throw new Error(`${file} ${args.slice(0, 2).join(' ')} ended with code ${code}.\n${tail.trim()}`.trim())
}

/**
 * Waits for the end of a program; a signal counts as 128 + its usual number would, simply 1 here.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export function exitCode(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}
