/** A decision has no loop, no place that cannot be reached, and ends that are worth reaching or avoiding. */
import type { LessonProblemCode } from '../problems.ts'
import { repeated } from '../lesson-text.ts'
import { explore } from '../../graph/explore.ts'
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

  const { reached, loops, shortest, longest } = explore(nameOf({ node: start }), (name) =>
    (nodes.find(({ id }) => nameOf({ node: id }) === name)?.options ?? []).map(({ to }) => nameOf(to)),
  )
  const [loop] = loops
  if (loop) return [['broken-exercise', `a loop through "${idIn(loop[0] ?? '')}"`]]
  const met = new Set([...reached].map(idIn))
  for (const id of ids) if (!met.has(id)) problems.push(['unreachable-answer', `"${id}" cannot be reached`])
  if (longest < fewestDecisions || longest > mostDecisions)
    problems.push([
      'broken-exercise',
      `${longest} decisions on the longest way, wanted ${fewestDecisions} to ${mostDecisions}`,
    ])
  for (const { id, good: isGood } of ends) {
    const decisions = shortest.get(nameOf({ end: id })) ?? Infinity
    if (isGood && decisions < fewestDecisions)
      problems.push([
        'broken-exercise',
        `the good end "${id}" takes ${decisions} decision, at least ${fewestDecisions} are wanted`,
      ])
  }
  return problems
}

const nameOf = (to: DecisionOption['to']): string => ('node' in to ? `node ${to.node}` : `end ${to.end}`)
const idIn = (name: string): string => name.slice(name.indexOf(' ') + 1)
