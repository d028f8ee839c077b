import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adviseOn, channelIds, channelLimits, countText, splitSubject } from './index.ts'

const family = '👨‍👩‍👧‍👦'
const count = (channel: (typeof channelIds)[number], text: string) => countText(channel, text).count

describe('Mastodon, by its documentation and the rules of its length validator', () => {
  test('takes 500 and not 501, or what its server says', () => {
    expect(countText('mastodon', 'ñ'.repeat(500)).fits).toBe(true)
    expect(countText('mastodon', 'ñ'.repeat(501))).toMatchObject({ over: 1, fits: false })
    expect(countText('mastodon', 'ñ'.repeat(501), 5000)).toMatchObject({ limit: 5000, fits: true })
  })
  test.each([
    ['a link counts 23 whatever its length', `a https://tormera.com/${'x'.repeat(90)}`, 25],
    ['a short link counts 23 too', 'https://a.es', 23],
    ['a domain without its protocol is no link', 'tormera.com', 11],
    ['a link glued to a word is no link', 'xhttps://tormera.com', 20],
    ['of a name elsewhere only the name counts', `@elena@${'b'.repeat(30)}.com`, 6],
    ['a name of this server counts whole', '@elena', 6],
    ['an address of e-mail is no name', 'elena@tormera.com', 17],
    ['a full stop after a name counts', '@elena@tormera.com.', 7],
    ['a family emoji counts one', family, 1],
    ['a flag counts one', '🇪🇸', 1],
    ['an ideograph counts one', '漢字', 2],
    ['a combined accent counts one', 'e\u0301', 1],
    ['a hashtag counts whole', '#Villamorán', 11],
    ['a name inside a link is part of it', 'https://tormera.com/@elena@otro.com', 23],
  ])('%s', (_, text, expected) => expect(count('mastodon', text)).toBe(expected))
  test('476 letters and a link of 45 fit, as in the server’s own cases', () => {
    expect(countText('mastodon', `${'a'.repeat(476)} http://${'b'.repeat(30)}.com/example`).fits).toBe(true)
    expect(countText('mastodon', `${'a'.repeat(493)} @alice@${'b'.repeat(30)}.com`).fits).toBe(true)
    expect(countText('mastodon', `${'a'.repeat(476)}http://${'b'.repeat(30)}.com/example`).fits).toBe(false)
  })
})

describe('Threads, by the limits of its API', () => {
  test('takes 500 and not 501', () => {
    expect(countText('threads', 'ñ'.repeat(500)).fits).toBe(true)
    expect(countText('threads', 'ñ'.repeat(501))).toMatchObject({ over: 1, fits: false })
  })
  test.each([
    ['a face counts its four bytes', '😀', 4],
    ['a family counts all its bytes', family, 25],
    ['a flag counts eight', '🇪🇸', 8],
    ['a heart that asks to be an emoji counts its bytes', '❤\ufe0f', 6],
    ['a keycap counts its bytes', '1\ufe0f\u20e3', 7],
    ['a sign that may be an emoji and is none counts one', '© ™', 3],
    ['curly quotes, dashes and ideographs count one', '“漢”—…', 5],
    ['an accent by itself counts one more', 'e\u0301', 2],
  ])('%s', (_, text, expected) => expect(count('threads', text)).toBe(expected))
  test('says that one hashtag makes the topic, and that a sixth link is refused', () => {
    expect(adviseOn('threads', 'Hola #uno y #dos')).toEqual([{ kind: 'one-topic', count: 2 }])
    const links = (many: number) =>
      Array.from({ length: many }, (_, n) => `https://tormera.com/${n}`).join(' ')
    expect(adviseOn('threads', links(5))).toEqual([])
    expect(adviseOn('threads', links(6))).toEqual([{ kind: 'too-many-links', count: 6, max: 5 }])
    expect(adviseOn('threads', 'https://tormera.com '.repeat(6))).toEqual([])
  })
})

describe('the rooms inside the company', () => {
  test('Slack takes 40,000 and advises 4,000', () => {
    expect(countText('slack', 'a'.repeat(4000))).toMatchObject({ fits: true, advised: { over: 0 } })
    expect(countText('slack', 'a'.repeat(4001))).toMatchObject({
      fits: true,
      advised: { limit: 4000, over: 1 },
    })
    expect(countText('slack', 'a'.repeat(40_001))).toMatchObject({ fits: false, over: 1 })
  })
  test('Teams stays under 28 kB of UTF-16 with room for what wraps it', () => {
    const { max } = channelLimits.teams
    expect((max ?? 0) * 2).toBeLessThan(28 * 1024)
    expect(countText('teams', '😀'.repeat(7001))).toMatchObject({ count: 14_002, over: 2, fits: false })
  })
  test('Mattermost counts code points, 16,383 of them', () => {
    expect(countText('mattermost', '😀'.repeat(16_383)).fits).toBe(true)
    expect(countText('mattermost', '😀'.repeat(16_384))).toMatchObject({ over: 1, fits: false })
  })
  test('Viva Engage refuses nothing, since nothing is published, and advises', () => {
    expect(countText('viva-engage', 'a'.repeat(10_001))).toMatchObject({
      limit: null,
      fits: true,
      advised: { over: 1 },
    })
  })
  test('a typed name is told to stay plain where people are picked from a list', () => {
    for (const channel of ['linkedin', 'viva-engage', 'slack', 'teams'] as const)
      expect(adviseOn(channel, 'Con @elena y @diego')).toEqual([{ kind: 'plain-names', count: 2 }])
    for (const channel of ['x', 'bluesky', 'mastodon', 'mattermost'] as const)
      expect(adviseOn(channel, 'Con @elena.com y @diego.com')).toEqual([])
  })
})

describe('the line over the text', () => {
  test('is the subject of an e-mail in either language, and is not counted', () => {
    expect(splitSubject('email', 'Asunto: Línea 2\n\nBuenos días:')).toEqual({
      subject: 'Línea 2',
      body: 'Buenos días:',
      bodyAt: 17,
    })
    expect(splitSubject('email', 'subject : Line 2\nHello').subject).toBe('Line 2')
    expect(countText('email', 'Asunto: Línea 2\n\nHola').count).toBe(4)
  })
  test('is the title of a blog post', () => {
    expect(splitSubject('wordpress', '# Doce días\n\nTexto')).toMatchObject({
      subject: 'Doce días',
      body: 'Texto',
    })
    expect(splitSubject('wordpress', '## No es título\n\nTexto').subject).toBeNull()
  })
  test('is missed in an e-mail without it, and said to be long past 60', () => {
    expect(adviseOn('email', 'Buenos días:')).toEqual([{ kind: 'no-subject' }])
    expect(adviseOn('email', 'Asunto:\n\nBuenos días:')).toEqual([{ kind: 'no-subject' }])
    expect(adviseOn('email', `Asunto: ${'a'.repeat(60)}`)).toEqual([])
    expect(adviseOn('email', `Asunto: ${'a'.repeat(61)}`)).toEqual([
      { kind: 'long-subject', count: 61, advised: 60 },
    ])
  })
  test('is nothing elsewhere', () => {
    for (const channel of channelIds.filter((id) => id !== 'email' && id !== 'wordpress'))
      expect(splitSubject(channel, 'Asunto: a\n\n# b').subject).toBeNull()
  })
})

test('no counter throws or goes below zero, whatever the text', () => {
  fc.assert(
    fc.property(fc.constantFrom(...channelIds), fc.string({ unit: 'binary' }), (channel, text) => {
      const { count: counted, over } = countText(channel, text)
      expect(counted).toBeGreaterThanOrEqual(0)
      expect(over).toBeGreaterThanOrEqual(0)
      adviseOn(channel, text)
    }),
  )
})
