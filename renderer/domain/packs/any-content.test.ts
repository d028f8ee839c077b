import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCatalogue } from '../learning/index.ts'
import { checkPack } from './check-pack.ts'
import { packParts } from './pack-parts.ts'
import { exampleFiles, exampleManifest, ownContent } from './testing/example.ts'

const jsonFiles = Object.keys(exampleFiles).filter((file) => file.endsWith('.json') && file !== 'pack.json')
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    '',
    'constructor',
    '__proto__',
    'a:b',
    '*',
    '…',
    null,
    [],
    {},
    -1,
    1e9,
    '~',
    '|',
    'platform-two',
  ),
)

/** Every place in a value: the keys that lead there. */
function placesIn(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way]
  return [way, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...way, key]))]
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value))
    return value.map((one, at) => (String(at) === key ? replaced(one, rest, by) : one))
  return Object.fromEntries(
    Object.entries(value as object).map(([name, one]) => [
      name,
      name === key ? replaced(one, rest, by) : one,
    ]),
  )
}

const changed = fc
  .constantFrom(...jsonFiles)
  .chain((file) => {
    const data: unknown = JSON.parse(exampleFiles[file] ?? '')
    return fc.tuple(fc.constant(file), fc.constant(data), fc.constantFrom(...placesIn(data)), odd)
  })
  .map(([file, data, place, by]) => ({ file, text: JSON.stringify(replaced(data, place, by)) }))

describe('whatever a pack holds', () => {
  it('is judged without a throw, and everything in it bears the name of the pack', () => {
    let refused = 0
    fc.assert(
      fc.property(changed, ({ file, text }) => {
        const files = { ...exampleFiles, [file]: text }
        const { problems } = checkPack(exampleManifest, files, ownContent)
        refused += problems.length > 0 ? 1 : 0
        const parts = packParts(exampleManifest, files)
        const ids = [
          ...readCatalogue(parts.lessons, undefined).lessons.map(({ id }) => id),
          ...[...parts.scenarios, ...parts.checklists, ...parts.programmes, ...parts.policies].map(
            ({ id }) => id,
          ),
        ]
        expect(ids.filter((id) => !id.startsWith('orzalba:'))).toEqual([])
      }),
      { numRuns: 100 },
    )
    expect(refused).toBeGreaterThan(30)
  }, 60_000)
})
