/** The takings of the starting point, one document each, and the one document of the ladder. */
import { z } from 'zod'
import { emptyLadder, ladderSchema } from '../../shared/entities/ladder.ts'
import { startingPointSchema } from '../../shared/entities/starting-point.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Documents } from './collection.ts'

export type StartingPointMethod = `startingPoints.${'list' | 'save' | 'remove'}` | `ladder.${'get' | 'save'}`

const onlyOne = 'own'
const definitions = {
  takings: { kind: 'starting-point', schema: startingPointSchema, version: 1 },
  ladder: {
    kind: 'ladder',
    schema: z.object({ id: z.string(), value: ladderSchema }).readonly(),
    version: 1,
  },
} as const

export function createStartingPoints(documents: Documents): HandlersOf<StartingPointMethod> {
  const takings = documents.collection(definitions.takings)
  const ladder = documents.collection(definitions.ladder)
  return {
    'startingPoints.list': async () =>
      (await takings.list()).toSorted((a, b) => b.startedAt.localeCompare(a.startedAt)),
    'startingPoints.save': async (taking) => {
      await takings.put(taking)
      return taking
    },
    'startingPoints.remove': ({ id }) => takings.remove(id),
    'ladder.get': async () => (await ladder.find(onlyOne))?.value ?? emptyLadder,
    'ladder.save': async (value) => {
      await ladder.put({ id: onlyOne, value })
      return value
    },
  }
}
