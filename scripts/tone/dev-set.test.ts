import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { packLanguages } from '../../renderer/workers/packs/load.ts'
import { readDevPost, readDevSet, readMarks } from './dev-set.ts'

const quotes = (marked: string) => {
  const { text, annotations } = readMarks(marked)
  return annotations.map(({ category, start, end }) => `${category}: ${text.slice(start, end)}`)
}

describe('the marks of a post', () => {
  it('leave the text as it was written', () => {
    expect(readMarks('Hay que {{jargon:poner en valor}} el oficio.').text).toBe(
      'Hay que poner en valor el oficio.',
    )
  })

  it('give the words they hold, in order, with offsets in UTF-16 units', () => {
    expect(quotes('😀 {{hype:world-class}} and {{absolute:never}}')).toEqual([
      'hype: world-class',
      'absolute: never',
    ])
  })

  it('may nest and end together', () => {
    expect(quotes('{{evasive:It {{hedging:might perhaps}} have {{jargon:been}}}}')).toEqual([
      'evasive: It might perhaps have been',
      'hedging: might perhaps',
      'jargon: been',
    ])
  })

  it('may hold colons and single braces', () => {
    expect(quotes('{{hype:the {best}: ours}}')).toEqual(['hype: the {best}: ours'])
  })

  it.each([
    ['a category that is none', '{{praise:good}}'],
    ['no category', 'a {{ b'],
    ['no end', '{{hype:good'],
    ['an end without a beginning', 'good}}'],
    ['no words', '{{hype:}} good'],
    ['two of one category that overlap', '{{hype:so {{hype:good}}}}'],
    ['a fault that has no span', '{{monologue:I did}}'],
  ])('are refused with %s', (_, marked) => {
    expect(() => readMarks(marked)).toThrow(Error)
  })

  it('are refused without telling what the text says', () => {
    expect(() => readMarks('secret {{hype:good')).not.toThrow(/secret/)
  })
})

describe('a line of the development set', () => {
  const line = { id: 'en-1', lang: 'en', text: 'I {{jargon:leverage}}.', present: ['monologue'] }

  it('gives the post', () => {
    expect(readDevPost(JSON.stringify(line))).toEqual({
      id: 'en-1',
      lang: 'en',
      text: 'I leverage.',
      annotations: [{ category: 'jargon', start: 2, end: 10 }],
      present: ['monologue'],
    })
  })

  it.each([
    ['another thing than an object', 7],
    ['no text', { ...line, text: undefined }],
    ['a fault with a span among those of the whole post', { ...line, present: ['hype'] }],
    ['no list of faults of the whole post', { ...line, present: undefined }],
  ])('is refused with %s', (_, value) => {
    expect(() => readDevPost(JSON.stringify(value))).toThrow(Error)
  })
})

describe('the development set', () => {
  const folder = path.join(import.meta.dirname, '../../assets/tone/dev')

  it.each(packLanguages)('of %s can be read to the last line', async (language) => {
    const { posts, problems } = await readDevSet(path.join(folder, language))
    expect(problems).toEqual([])
    expect(posts.filter(({ lang }) => lang !== language)).toEqual([])
    expect(posts.length).toBeGreaterThanOrEqual(400)
  })
})
