import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { decodeEnvelope, encodeEnvelope, readName } from './envelope.ts'
import { newKeyRing } from './key-ring.ts'
import { bucketFor, pad, unpad } from './padding.ts'

const ring = newKeyRing(randomBytes(16))
const idArbitrary = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9:._-]{0,100}$/)
const document = fc.record({
  kind: fc.stringMatching(/^[a-z][a-z-]{0,30}$/),
  id: idArbitrary,
  generation: fc.integer({ min: 1, max: 2 ** 48 }),
  body: fc.uint8Array({ maxLength: 20_000 }),
})
const outcome = (bytes: Uint8Array) => {
  try {
    return decodeEnvelope(ring, Buffer.from(bytes))
  } catch (error) {
    return error
  }
}

describe('the envelope', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(document, (given) => {
        const opened = decodeEnvelope(ring, encodeEnvelope(ring, given))
        expect({ ...opened, body: [...opened.body] }).toEqual({ ...given, epoch: 1, body: [...given.body] })
      }),
    )
  })

  it('answers arbitrary bytes with an AppError and nothing else', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 600 }),
      fc
        .uint8Array({ maxLength: 600 })
        .map((tail) => Buffer.concat([Buffer.from('ENSAYO\x1a\x01', 'latin1'), tail])),
    )
    fc.assert(
      fc.property(bytes, (given) => {
        const error = outcome(given)
        expect(error).toBeInstanceOf(AppError)
        expect(['document-damaged', 'newer-format']).toContain((error as AppError).code)
      }),
      { numRuns: 500 },
    )
  })

  it('notices every single flipped bit of a document', () => {
    const whole = encodeEnvelope(ring, {
      kind: 'draft',
      id: 'aaaaaaaa',
      generation: 7,
      body: Buffer.from('hola'),
    })
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const flipped = Buffer.from(whole)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(outcome(flipped)).toBeInstanceOf(AppError)
    }
  })

  it('notices every length a document is cut to', () => {
    const whole = encodeEnvelope(ring, {
      kind: 'draft',
      id: 'aaaaaaaa',
      generation: 7,
      body: Buffer.from('hola'),
    })
    for (let length = 0; length < whole.length; length += 1)
      expect(outcome(whole.subarray(0, length))).toBeInstanceOf(AppError)
  })

  it('does not open under another vault, nor with the head of another document', () => {
    const one = encodeEnvelope(ring, {
      kind: 'draft',
      id: 'aaaaaaaa',
      generation: 1,
      body: Buffer.from('uno'),
    })
    const two = encodeEnvelope(ring, {
      kind: 'draft',
      id: 'bbbbbbbb',
      generation: 1,
      body: Buffer.from('dos'),
    })
    const mixed = Buffer.concat([one.subarray(0, 240), two.subarray(240)])
    expect(readName(ring, mixed).id).toBe('aaaaaaaa')
    expect(outcome(mixed)).toMatchObject({ code: 'document-damaged' })
    expect(() => decodeEnvelope(newKeyRing(randomBytes(16)), one)).toThrow(AppError)
  })

  it('cannot be made or opened any more once the keys are wiped', () => {
    const own = newKeyRing(randomBytes(16))
    const bytes = encodeEnvelope(own, {
      kind: 'draft',
      id: 'aaaaaaaa',
      generation: 1,
      body: Buffer.from('uno'),
    })
    const lent: Buffer[] = []
    own.withKey(1, 'test', (key) => void lent.push(key))
    own.wipe()
    expect(lent.map((key) => key.every((byte) => byte === 0))).toEqual([true])
    expect(() => decodeEnvelope(own, bytes)).toThrow('vault-locked')
    expect(() => own.toBytes()).toThrow('vault-locked')
  })

  it('refuses a newer format by name', () => {
    const newer = encodeEnvelope(ring, {
      kind: 'draft',
      id: 'aaaaaaaa',
      generation: 1,
      body: Buffer.from('uno'),
    })
    newer[7] = 2
    expect(outcome(newer)).toMatchObject({ code: 'newer-format' })
  })

  it('reveals neither kind, id nor text in its bytes or its file name', () => {
    const bytes = encodeEnvelope(ring, {
      kind: 'draft',
      id: 'listen-first',
      generation: 1,
      body: Buffer.from('secreto'),
    })
    expect(bytes.toString('latin1')).not.toMatch(/draft|listen|secreto/)
    expect(ring.fileName('progress', 'listen-first')).toMatch(/^[0-9a-f]{32}$/)
    expect(newKeyRing(ring.vaultId).fileName('progress', 'listen-first')).not.toBe(
      ring.fileName('progress', 'listen-first'),
    )
  })
})

describe('padding', () => {
  it('gives back the text, and buckets cost at most 512 bytes or 6.5 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), (size) => {
        const bucket = bucketFor(size)
        expect(bucket).toBeGreaterThanOrEqual(size)
        expect(bucket - size).toBeLessThanOrEqual(Math.max(512, size * 0.065))
        expect(bucketFor(bucket)).toBe(bucket)
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        expect([...(unpad(pad(bytes)) ?? [])]).toEqual([...bytes])
      }),
    )
  })

  it('hides which of two short texts is longer', () => {
    expect(pad(Buffer.from('sí')).length).toBe(pad(Buffer.from('x'.repeat(400))).length)
  })
})
