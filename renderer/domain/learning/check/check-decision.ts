/** A decision has no loop, no place that cannot be reached, and ends that are worth reaching or avoiding. */
import type { LessonProblemCode } from '../problems.ts'
import { repeated } from '../lesson-text.ts'
import { type Decision, type DecisionOption, placeOf } from '../kinds/decision.ts'

export const fewestDecisions = 2
export const mostDecisions = 4
const fewestGood = 1
const fewestOther = 2

export function checkDecision(exercise: Decision): [LessonProblemCode, string][] {
  const { nodes, ends, start } = exercise
  const problems: [LessonProblemCode, string][] = []
  const ids = [...nodes.map((node) => node.id), ...ends.map((end) => end.id)]
  for (const id of repeated(ids)) problems.push(['broken-exercise', `"${id}" is there twice`])
  for (const node of nodes)
    for (const id of repeated(node.options.map((option) => option.id)))
      problems.push(['broken-exercise', `the option "${node.id}/${id}" is there twice`])
  if (!nodes.some((node) => node.id === start))
    problems.push(['broken-exercise', `"start" is no node: "${start}"`])
  for (const node of nodes)
    for (const option of node.options)
      if (!placeOf(exercise, option.to))
        problems.push([
          'broken-exercise',
          `"${node.id}/${option.id}" leads nowhere: ${JSON.stringify(option.to)}`,
        ])

  const good = ends.filter((end) => end.good).length
  if (good < fewestGood) problems.push(['unreachable-answer', 'no good end'])
  if (ends.length - good < fewestOther)
    problems.push([
      'broken-exercise',
      `${ends.length - good} ends that are not good, at least ${fewestOther} are wanted`,
    ])
  if (problems.length > 0) return problems

  const { looped, reached, lengths } = explore(exercise)
  if (looped !== null) return [['broken-exercise', `a loop through "${looped}"`]]
  for (const id of ids)
    if (!reached.has(id)) problems.push(['unreachable-answer', `"${id}" cannot be reached`])
  const longest = Math.max(...lengths.values())
  if (longest < fewestDecisions || longest > mostDecisions)
    problems.push([
      'broken-exercise',
      `${longest} decisions on the longest way, wanted ${fewestDecisions} to ${mostDecisions}`,
    ])
  for (const { id, good: isGood } of ends) {
    const shortest = lengths.get(`${id} shortest`) ?? Infinity
    if (isGood && shortest < fewestDecisions)
      problems.push([
        'broken-exercise',
        `the good end "${id}" takes ${shortest} decision, at least ${fewestDecisions} are wanted`,
      ])
  }
  return problems
}

/** Longer ways are not walked to their end: from a pack they may be very many. */
const longestWalk = mostDecisions + 2

/** Walks every way. A loop stops it: the node that closes it is named. */
function explore(exercise: Decision) {
  const reached = new Set<string>()
  const lengths = new Map<string, number>()
  let looped: string | null = null
  const visit = (to: DecisionOption['to'], way: readonly string[]) => {
    const place = placeOf(exercise, to)
    if (!place || looped !== null) return
    if ('end' in place) {
      const { id } = place.end
      reached.add(id)
      lengths.set(`${id} longest`, Math.max(lengths.get(`${id} longest`) ?? 0, way.length))
      lengths.set(`${id} shortest`, Math.min(lengths.get(`${id} shortest`) ?? Infinity, way.length))
      return
    }
    const { node } = place
    if (way.includes(node.id)) {
      looped = node.id
      return
    }
    reached.add(node.id)
    if (way.length === longestWalk) {
      lengths.set('cut short', way.length)
      return
    }
    for (const option of node.options) visit(option.to, [...way, node.id])
  }
  visit({ node: exercise.start }, [])
  return { looped: looped as string | null, reached, lengths }
}
