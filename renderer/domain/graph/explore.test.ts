import { expect, it } from 'vitest'
import { explore } from './explore.ts'

const graph = (steps: Readonly<Record<string, readonly string[]>>) =>
  explore('a', (place) => steps[place] ?? [])

it('reaches what ways lead to, and nothing else', () => {
  const { reached, loops } = graph({ a: ['b', 'c'], b: ['d'], c: ['d'], x: ['a'] })
  expect([...reached]).toEqual(['a', 'b', 'd', 'c'])
  expect(loops).toEqual([])
})

it('measures the shortest way to each place and the longest way of all', () => {
  const { shortest, longest } = graph({ a: ['b', 'd'], b: ['c'], c: ['d'], d: ['e'] })
  expect(shortest.get('e')).toBe(2)
  expect(shortest.get('c')).toBe(2)
  expect(longest).toBe(4)
})

it('names each loop from where it is entered, and goes on beyond it', () => {
  const { reached, loops, longest } = graph({ a: ['b'], b: ['c', 'b'], c: ['b', 'd'] })
  expect(loops).toEqual([
    ['b', 'c', 'b'],
    ['b', 'b'],
  ])
  expect(reached.has('d')).toBe(true)
  expect(longest).toBe(Infinity)
})

it('takes ways that meet again once: a ladder of thirty rungs has a thousand million ways', () => {
  const steps = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [
      [`l${at}`, [`l${at + 1}`, `r${at + 1}`]],
      [`r${at}`, [`l${at + 1}`, `r${at + 1}`]],
    ]).flat() as [string, string[]][],
  )
  expect(explore('l0', (place) => steps[place] ?? []).longest).toBe(30)
})
