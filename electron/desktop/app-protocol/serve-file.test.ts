import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { curtainPage } from './address.ts'
import { serveFile } from './serve-file.ts'

let folder: string
let root: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ensayo-serve-'))
  root = path.join(folder, 'renderer')
  await mkdir(path.join(root, 'assets'), { recursive: true })
  await writeFile(path.join(root, 'index.html'), '<meta content="__CSP_NONCE__" nonce="__CSP_NONCE__">')
  await writeFile(path.join(root, 'assets', 'año nuevo.js'), 'export {}')
  await writeFile(path.join(root, 'assets', 'tool.exe'), 'x')
  await writeFile(path.join(root, '.hidden.js'), 'hidden')
  await writeFile(path.join(folder, 'secret.js'), 'secret')
  await symlink(path.join(folder, 'secret.js'), path.join(root, 'link.js'))
})
afterAll(async () => rm(folder, { recursive: true, force: true }))

const get = async (address: string, method = 'GET') => serveFile(root, { url: address, method })

describe('the app protocol', () => {
  it('serves a file with the type of its extension and without sniffing', async () => {
    const answer = await get('app://ensayo/assets/a%C3%B1o%20nuevo.js')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(await answer.text()).toBe('export {}')
  })

  it('gives each load of a page a nonce of its own, in the policy and in the page', async () => {
    const answers = await Promise.all([get('app://ensayo/index.html'), get('app://ensayo/index.html?x#y')])
    const nonces = await Promise.all(
      answers.map(async (answer) => {
        const [, inPage, again] = /content="([^"]+)" nonce="([^"]+)"/u.exec(await answer.text()) ?? []
        expect(inPage).toBe(again)
        expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${inPage}'`)
        return inPage
      }),
    )
    expect(nonces[0]).not.toBe('__CSP_NONCE__')
    expect(new Set(nonces).size).toBe(2)
  })

  it.each([
    'app://ensayo/../secret.js',
    'app://ensayo/%2e%2e/secret.js',
    'app://ensayo/assets/..%2f..%2f..%2fsecret.js',
    'app://ensayo/assets/..%5c..%5csecret.js',
    'app://ensayo//secret.js',
    'app://ensayo/link.js',
    'app://ensayo/.hidden.js',
    'app://ensayo/%00.js',
    'app://ensayo/%E0%A4%A.js',
    'app://ensayo/',
    'app://ensayo/assets',
    'app://ensayo/assets/',
    'app://ensayo/assets/tool.exe',
    'app://ensayo/missing.js',
    'app://other/index.html',
    'app://user@ensayo/index.html',
    'https://ensayo/index.html',
  ])('answers 404 without a body to %s', async (address) => {
    const answer = await get(address)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })

  it('answers 404 to anything but a GET', async () => {
    expect((await get('app://ensayo/index.html', 'POST')).status).toBe(404)
  })

  it('serves an empty page that may do nothing, for the change of process', async () => {
    const answer = await get(curtainPage)
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'")
  })

  it('never serves what lies outside its folder, whatever the path', async () => {
    const piece = fc.constantFrom(
      '..',
      '%2e%2e',
      '%2E.',
      '/',
      '%2f',
      '\\',
      '%5c',
      'secret.js',
      'assets',
      '.',
      '%00',
      '?',
      '#',
      ';',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        expect(await (await get(`app://ensayo/${pieces.join('')}`)).text()).not.toContain('secret')
      }),
      { numRuns: 300 },
    )
  })
})
