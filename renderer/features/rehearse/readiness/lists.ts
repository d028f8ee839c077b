/** The decision tree and the list that came with the app. The tests of `domain/planning` check both files. */
import policyFile from '../../../../assets/policies/before-publishing.json'
import treeFile from '../../../../assets/policies/should-i-answer.json'
import { type DecisionTree, decisionTreeSchema } from '../../../domain/planning/decision-tree.ts'
import { type PolicyList, policyListSchema } from '../../../domain/planning/policy-list.ts'

export const shouldIAnswer: DecisionTree = decisionTreeSchema.parse(treeFile)
export const policyList: PolicyList = policyListSchema.parse(policyFile)

/** GM's four aims for its executives, as the source article lists them; kept by id, shown in words. */
export const aims = ['receptive', 'feedback', 'human', 'known'] as const
export type Aim = (typeof aims)[number]
const prefix = 'aim:'
export const aimOf = (objective: string | null): Aim | null =>
  aims.find((aim) => objective === `${prefix}${aim}`) ?? null
export const objectiveFor = (aim: Aim): string => `${prefix}${aim}`
