// What the window may not do, tried on the real app: every attempt here is one that a broken page could make.

import { readFile, readdir } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, test, type LaunchedApp } from './app.ts'
import { codeOf, rawRequest, request, writeDraft } from './bridge-request.ts'

const ownPage = 'app://ensayo/index.html'

test('the page has no Node and no Electron, only the four calls of the bridge', async ({ launch }) => {
  const { page } = await launch()
  const found = await page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys((window as unknown as { ensayo: object }).ensayo).toSorted(),
    review: 'review' in window,
    isolated: crossOriginIsolated,
  }))
  expect(found).toEqual({
    globals: [],
    bridge: ['cancel', 'platform', 'request', 'subscribe'],
    review: false,
    isolated: true,
  })
})

test('the page goes nowhere else and opens nothing', async ({ launch }) => {
  const { app, page } = await launch()
  const opened = await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.com/',
      target: '_blank',
    })
    document.body.append(link)
    link.click()
    const form = Object.assign(document.createElement('form'), {
      action: 'https://example.com/',
      method: 'post',
    })
    document.body.append(form)
    form.submit()
    const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.com/' })
    document.body.append(frame)
    const child = window.open('https://example.com/')
    location.href = 'https://example.com/'
    location.assign('file:///etc/hostname')
    return child
  })
  expect(opened).toBeNull()
  // A round trip through main: whatever the page asked for was decided before.
  await request(page, 'app.info')
  const pages = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getURL()),
  )
  expect(pages).toEqual([ownPage])
  expect(page.url()).toBe(ownPage)
})

test('the page gets no permission and no device', async ({ launch }) => {
  const { page } = await launch()
  const answers = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']
    const states = names.map(
      async (name) => (await navigator.permissions.query({ name: name as 'midi' })).state,
    )
    const refused = async (attempt: () => Promise<unknown>) =>
      attempt().then(
        () => 'allowed',
        () => 'refused',
      )
    return {
      states: [...new Set(await Promise.all(states))],
      notification: await Notification.requestPermission(),
      media: await refused(async () => navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
      screen: await refused(async () => navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refused(async () => navigator.clipboard.readText()),
    }
  })
  expect(answers).toEqual({
    states: ['denied'],
    notification: 'denied',
    media: 'refused',
    screen: 'refused',
    clipboard: 'refused',
  })
})

test('the policy of the page stops foreign code and every way to another machine', async ({ launch }) => {
  const { page } = await launch()
  const seen = await page.evaluate(async () => {
    const violated = new Set<string>()
    document.addEventListener('securitypolicyviolation', (event) => violated.add(event.effectiveDirective))
    const marks = window as unknown as Record<string, unknown>

    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    document.body.append(script)
    document.body.insertAdjacentHTML(
      'beforeend',
      '<b onclick="window.handlerRan = true" style="color: red"></b>',
    )
    document.body.querySelector<HTMLElement>('b[onclick]')?.click()
    const style = document.createElement('style')
    document.head.append(style)
    style.textContent = 'html { --without-nonce: 1 }'

    // In a task of its own: what a debugger runs directly is exempt from the policy.
    const evaluated = new Promise((resolve) => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-eval -- that it is stopped is what is tried here
          resolve((0, eval)('1'))
        } catch {
          resolve('stopped')
        }
      })
    })
    const fails = async (attempt: () => Promise<unknown>) =>
      attempt().then(
        () => 'went through',
        () => 'stopped',
      )
    const loads = async (element: HTMLScriptElement | HTMLImageElement, address: string) =>
      fails(async () => {
        await new Promise((resolve, reject) => {
          element.addEventListener('load', resolve)
          element.addEventListener('error', reject)
          element.src = address
          document.body.append(element)
        })
      })
    return {
      evaluated: await evaluated,
      fetch: await fails(async () => fetch('https://example.com/')),
      loopback: await fails(async () => fetch('http://127.0.0.1:9/')),
      script: await loads(document.createElement('script'), 'https://example.com/x.js'),
      picture: await loads(new Image(), 'https://example.com/x.png'),
      socket: await fails(
        async () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket('wss://example.com/')
            socket.addEventListener('open', resolve)
            socket.addEventListener('error', reject)
          }),
      ),
      beacon: navigator.sendBeacon('https://example.com/', 'x'),
      inlineRan: marks['inlineRan'],
      handlerRan: marks['handlerRan'],
      styled: getComputedStyle(document.documentElement).getPropertyValue('--without-nonce'),
      violated: [...violated].toSorted(),
    }
  })
  expect(seen).toMatchObject({
    evaluated: 'stopped',
    fetch: 'stopped',
    loopback: 'stopped',
    script: 'stopped',
    picture: 'stopped',
    socket: 'stopped',
    styled: '',
  })
  expect([seen.inlineRan, seen.handlerRan]).toEqual([undefined, undefined])
  for (const directive of [
    'connect-src',
    'img-src',
    'script-src-elem',
    'script-src-attr',
    'style-src-elem',
  ]) {
    expect(seen.violated).toContain(directive)
  }
})

test('the app’s own address gives out built files and nothing else', async ({ launch }) => {
  const { page } = await launch()
  const statuses = await page.evaluate(async () => {
    const paths = [
      '/index.html',
      '/',
      '/main/main.js',
      '/..%2fmain%2fmain.js',
      '/%2e%2e/main/main.js',
      '/assets/',
    ]
    return Promise.all(paths.map(async (one) => (await fetch(one)).status))
  })
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404])
})

test('an unknown method and parameters of the wrong shape are typed errors', async ({ launch }) => {
  const { page } = await launch()
  for (const method of ['drafts.destroy', 'constructor', '__proto__', 'toString', '']) {
    expect(await codeOf(page, method, {}), method).toBe('unknown-method')
  }
  const wrong: readonly (readonly [string, unknown])[] = [
    ['drafts.get', undefined],
    ['drafts.get', { id: 7 }],
    ['drafts.get', { id: '../../etc/passwd' }],
    ['drafts.get', { id: 'abcdefgh', more: true }],
    ['drafts.list', 'all'],
    ['preferences.set', { theme: 'sepia' }],
    ['preferences.set', { __proto__: null, unknown: 1 }],
    ['vault.create', { passphrase: '' }],
    ['links.open', { url: 'no address' }],
  ]
  for (const [method, params] of wrong) {
    expect(await codeOf(page, method, params), `${method} ${JSON.stringify(params)}`).toBe(
      'invalid-parameters',
    )
  }
  for (const id of ['', '../x', 'a'.repeat(65)])
    expect(await codeOf(page, 'app.info', null, id)).toBe('invalid-parameters')
  const uncopyable = await page.evaluate(async () => {
    const { ensayo } = window as unknown as { ensayo: { request: (...all: unknown[]) => Promise<unknown> } }
    return ensayo.request('drafts.get', { id: () => 'abcdefgh' }, 'with-a-function')
  })
  expect(uncopyable).toMatchObject({ ok: false, error: { code: 'invalid-parameters' } })
  // Nothing of it disturbed the app.
  expect((await request(page, 'app.info')).platform).toBe(process.platform)
})

test('another page with the same preload is refused', async ({ launch }) => {
  const { app } = await launch()
  const preload = path.resolve(import.meta.dirname, '..', 'dist-test', 'preload', 'preload.cjs')
  const answers = await app.evaluate(async ({ BrowserWindow }, file) => {
    const main = BrowserWindow.getAllWindows()[0]
    const results: unknown[] = []
    for (const address of ['app://ensayo/index.html', 'data:text/html,<p>x']) {
      const other = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: file,
          sandbox: true,
          additionalArguments: ['--ensayo-methods=app.info'],
          ...(main === undefined ? {} : { session: main.webContents.session }),
        },
      })
      await other.loadURL(address)
      results.push(await other.webContents.executeJavaScript(`window.ensayo.request('app.info', null, 'x1')`))
      other.destroy()
    }
    return results
  }, preload)
  const forbidden = { ok: false, error: { code: 'forbidden', retryable: false, details: {} } }
  expect(answers).toEqual([forbidden, forbidden])
})

test('nothing leaves over a session of use, and the count would show it if it did', async ({ launch }) => {
  const { app, page, requests } = await launch()
  const draft = await writeDraft(page, 'Escríbame a https://example.com/ y mire https://example.org/foto.png')
  const patch = { text: 'Otra vez: https://example.com/' }
  await request(page, 'drafts.save', { id: draft.id, baseRevision: draft.revision, patch })
  for (const place of ['rehearse', 'audience', 'lessons', 'sessions', 'impact', 'today']) {
    await page.locator(`[data-place="${place}"]`).first().click()
  }
  await page.reload()
  await request(page, 'app.info')
  expect(await requests()).toEqual([])

  // The control: two requests that no page of ours makes. Both are stopped, counted, and in the ledger.
  await app.evaluate(async ({ BrowserWindow, net }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    await Promise.allSettled([net.fetch('https://example.org/'), session?.fetch('https://example.net/')])
  })
  const counted = (await requests()) as readonly Exit[]
  expect(counted.map(({ host, allowed }) => `${host} ${allowed}`).toSorted()).toEqual([
    'example.net false',
    'example.org false',
  ])
  const blocked = async () => (await request(page, 'ledger.list')).filter((entry) => entry.kind === 'blocked')
  await expect
    .poll(async () => (await blocked()).map((entry) => entry.recipient).toSorted())
    .toEqual(['example.net', 'example.org'])
})

test('a request to a server follows no redirect, keeps no cookie, and reaches no private address', async ({
  launch,
}) => {
  const { page } = await launch()
  const seen: { readonly url: string; readonly headers: IncomingMessage['headers'] }[] = []
  const elsewhere: string[] = []
  const trap = await serve((incoming, answer) => {
    elsewhere.push(incoming.url ?? '')
    answer.end()
  })
  const server = await serve((incoming, answer) => {
    seen.push({ url: incoming.url ?? '', headers: incoming.headers })
    answer.setHeader('set-cookie', 'tracked=1; Path=/')
    answer.writeHead(307, { location: `${trap.origin}/stolen` }).end()
  })
  const account = { identifier: 'elena.example.com', appPassword: 'abcd-efgh-ijkl-mnop' }
  const add = async (service: string) => rawRequest(page, 'destinations.addBluesky', { service, ...account })

  expect((await add(server.origin)).ok).toBe(false)
  expect((await add(server.origin)).ok).toBe(false)
  expect(elsewhere).toEqual([])
  expect(seen.length).toBeGreaterThanOrEqual(2)
  for (const { headers } of seen) {
    expect(headers.cookie).toBeUndefined()
    expect(headers['user-agent']).toBe('Ensayo')
  }

  for (const service of [
    'https://10.0.0.1',
    'https://169.254.169.254',
    'https://[fd00::1]',
    'http://192.168.0.1',
    'http://example.com',
  ]) {
    expect(await add(service), service).toMatchObject({ ok: false, error: { code: 'refused-address' } })
  }
  server.close()
  trap.close()
})

test('what the user writes is nowhere on disk in the clear, nor in what main says', async ({ launch }) => {
  const app = await launch()
  const secret = 'El miércoles cerramos la planta de Soria'
  const title = 'Cierre confidencial'
  await writeDraft(app.page, secret, title)
  await app.page.reload()
  await request(app.page, 'drafts.list')
  await app.close()
  for (const needle of [secret, title]) {
    expect(await filesHolding(app, needle)).toEqual([])
    expect(app.output()).not.toContain(needle)
  }
  // The control: the same search finds what is there in the clear.
  expect(await filesHolding(app, '"maximized"')).toEqual(['window.json'])
})

type Exit = { readonly from: string; readonly host: string; readonly allowed: boolean }

async function serve(answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Names of the files in the data folder that hold `needle`, in UTF-8 or UTF-16. */
async function filesHolding({ dataDir }: LaunchedApp, needle: string): Promise<string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const bytes = await readFile(path.join(entry.parentPath, entry.name))
    if (bytes.includes(needle, 0, 'utf8') || bytes.includes(needle, 0, 'utf16le')) found.push(entry.name)
  }
  return found
}
