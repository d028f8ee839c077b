import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packWeights, unpackWeights } from './packing.ts'

describe('packed weights', () => {
  it('come back as they were', () => {
    const bytes = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -128, max: 127 })), { maxLength: 600 })
    fc.assert(
      fc.property(bytes, (list) => {
        const weights = Int8Array.from(list)
        expect(unpackWeights(packWeights(weights), weights.length)).toEqual(weights)
      }),
    )
  })

  it('come back from long runs of zeros', () => {
    const weights = new Int8Array(1_000)
    weights[700] = -7
    expect(unpackWeights(packWeights(weights), 1_000)).toEqual(weights)
  })

  it('are plain base64', () => {
    const text = packWeights(Int8Array.from([1, -1, 0, 0, 5]))
    expect([...Buffer.from(text, 'base64')]).toEqual([1, 255, 0, 2, 5])
  })

  it('are refused when their number is another', () => {
    const text = packWeights(Int8Array.from([1, 2, 3]))
    expect(() => unpackWeights(text, 4)).toThrow(/3 weights instead of 4/)
  })
})
