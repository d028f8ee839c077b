import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { mainPage, reviewPage } from '../app-protocol/address.ts'
import { contentSecurityPolicy } from './csp.ts'
import { externalAddress } from './external-links.ts'
import { isPageOrToolsRequest, isPageRequest } from './requests.ts'
import { isFrom } from './sender.ts'

describe('the content security policy', () => {
  it('names no other machine and allows no inline or evaluated script', () => {
    const policy = contentSecurityPolicy('abc')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/unsafe|\*|https?:/u)
  })
})

describe('requests of a page', () => {
  it.each([
    'app://ensayo/index.html',
    'data:image/png;base64,AA==',
    'blob:app://ensayo/0a1b',
    'app://curtain/',
  ])('may be made for %s', (url) => expect(isPageRequest(url)).toBe(true))
  it.each([
    'https://example.com/',
    'http://127.0.0.1:80/',
    'wss://example.com/',
    'file:///etc/hosts',
    'app://evil/index.html',
    'app://ensayo.evil/',
    'app://ensayo@evil/',
    'blob:https://example.com/0a1b',
    'blob:null/0a1b',
    'devtools://devtools/bundled/inspector.html',
    'not an address',
  ])('are refused for %s', (url) => expect(isPageRequest(url)).toBe(false))
  it('may be for the developer tools only where those exist', () => {
    expect(isPageOrToolsRequest('devtools://devtools/bundled/inspector.html')).toBe(true)
    expect(isPageOrToolsRequest('https://example.com/')).toBe(false)
  })
})

describe('the sender of a message', () => {
  const contents = { isDestroyed: () => false } as WebContents
  const event = (url: string, more: object = {}) =>
    ({ sender: contents, senderFrame: { url, parent: null, ...more } }) as unknown as IpcMainInvokeEvent

  it('is believed on its own page, with any query or fragment', () => {
    expect(isFrom(event('app://ensayo/index.html?a=1#b'), contents, mainPage)).toBe(true)
  })
  it('is refused from another page, from a frame inside, from other contents and when gone', () => {
    expect(isFrom(event(reviewPage), contents, mainPage)).toBe(false)
    expect(isFrom(event('https://ensayo/index.html'), contents, mainPage)).toBe(false)
    expect(isFrom(event('about:blank'), contents, mainPage)).toBe(false)
    expect(isFrom(event(mainPage, { parent: {} }), contents, mainPage)).toBe(false)
    expect(isFrom(event(mainPage), { isDestroyed: () => false } as WebContents, mainPage)).toBe(false)
    expect(isFrom(event(mainPage), undefined, mainPage)).toBe(false)
    expect(isFrom({ sender: contents, senderFrame: null }, contents, mainPage)).toBe(false)
  })
})

describe('an address for another program', () => {
  it('is shown and opened in its normal form', () => {
    expect(externalAddress('https://EXAMPLE.com/a b')).toBe('https://example.com/a%20b')
    expect(externalAddress('https://аpple.com/')).toBe('https://xn--pple-43d.com/')
    expect(externalAddress('mailto:elena@example.com')).toBe('mailto:elena@example.com')
  })
  it.each([
    'javascript:alert(1)',
    'file:///etc/hosts',
    'data:text/html,x',
    'app://ensayo/',
    'ms-settings:',
    'x',
    '',
  ])('is refused when it is %j', (address) => expect(externalAddress(address)).toBeUndefined())
  it('is refused with a name and password before the host, which can disguise it', () => {
    expect(externalAddress('https://bank.example@evil.example/')).toBeUndefined()
  })
})
