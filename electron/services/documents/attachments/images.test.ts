import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readImageFacts } from './image-format.ts'
import { stripMetadata } from './strip-metadata.ts'
import { makeGif, makeJpeg, makePng, makeWebp, secret } from './testing/make-images.ts'

const makers = { jpeg: makeJpeg, png: makePng, webp: makeWebp, gif: makeGif } as const
const says = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const cleaned = (bytes: Uint8Array): Uint8Array => {
  const facts = readImageFacts(bytes)
  const stripped = facts && stripMetadata(facts.type, bytes)
  if (!stripped) throw new Error('not readable')
  return stripped
}

describe.each(Object.entries(makers))('an image of the kind %s', (kind, make) => {
  test('is known by its bytes, with its size', () => {
    expect(readImageFacts(make({ width: 300, height: 200 }))).toEqual({
      type: `image/${kind}`,
      width: 300,
      height: 200,
    })
    expect(readImageFacts(make({ width: 301, height: 17, told: true }))).toMatchObject({
      width: 301,
      height: 17,
    })
  })
  test('keeps nothing of what it told besides its pixels', () => {
    const told = make({ told: true })
    expect(says(told)).toContain(secret)
    expect(says(cleaned(told))).not.toContain(secret)
    expect(says(cleaned(told))).not.toMatch(/GPS|Camara|Photoshop|xap|MPF|tIME|tEXt|eXIf|EXIF|XMP/)
  })
  test('is the same to the last byte when it told nothing, and when it is cleaned again', () => {
    expect(cleaned(make())).toEqual(make())
    const once = cleaned(make({ told: true }))
    expect(cleaned(once)).toEqual(once)
    expect(readImageFacts(once)).toEqual(readImageFacts(make({ told: true })))
  })
  test('is refused when it is cut off anywhere', () => {
    const whole = make({ told: false })
    for (let length = 0; length < whole.length; length += 1) {
      const bytes = whole.slice(0, length)
      const facts = readImageFacts(bytes)
      expect(facts && stripMetadata(facts.type, bytes)).toBeNull()
    }
  })
  test('never throws, loops or grows, whatever its bytes become', () => {
    const whole = make({ told: true })
    const spoilt = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(spoilt, (changes) => {
        const bytes = whole.slice()
        for (const [at, value] of changes) bytes[at] = value
        const facts = readImageFacts(bytes)
        const stripped = facts && stripMetadata(facts.type, bytes)
        expect(stripped?.length ?? 0).toBeLessThanOrEqual(bytes.length + 40)
      }),
    )
  })
})

describe('a photograph', () => {
  test.each([3, 6, 8])('stays the right way up (orientation %i)', (orientation) => {
    const bytes = cleaned(makeJpeg({ told: true, orientation }))
    expect(says(bytes).indexOf('Exif')).toBeGreaterThan(0)
    expect(bytes).toContain(orientation)
    expect(cleaned(bytes)).toEqual(bytes)
  })
  test('says nothing of its orientation when it is the usual one', () => {
    expect(says(cleaned(makeJpeg({ told: true, orientation: 1 })))).not.toContain('Exif')
  })
  test('keeps its colour profile and every scan', () => {
    const bytes = cleaned(makeJpeg({ told: true }))
    expect(says(bytes)).toContain('ICC_PROFILE')
    expect(says(bytes)).toContain(says(new Uint8Array([0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56])))
    expect(bytes.slice(-4)).toEqual(new Uint8Array([0x78, 0x9a, 0xff, 0xd9]))
  })
})

test('what is no image is known as none, whatever it calls itself', () => {
  for (const text of [
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '%PDF-1.7',
    'BM',
    '',
    'GIF89',
    'RIFFxxxxWAVE',
  ])
    expect(readImageFacts(new TextEncoder().encode(text))).toBeNull()
})
