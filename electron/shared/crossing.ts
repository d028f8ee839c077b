/** How a long answer crosses to the window. Types only come in: the window's bundle stays free of the schemas. */
import type { CrossingReply, MethodName, Reply } from './contract.ts'

/**
 * Answers of plain data that may hold thousands of entries. Object by object they would be copied twice on their
 * way through the preload, many times slower than one text.
 */
const crossesAsText: ReadonlySet<string> = new Set<MethodName>([
  'drafts.list',
  'drafts.search',
  'versions.list',
  'packs.choose',
  'packs.check',
  'packs.read',
])

/** Every other answer may hold bytes, which JSON does not know. */
export const forCrossing = (method: string, reply: Reply): CrossingReply =>
  reply.ok && crossesAsText.has(method) ? { ok: true, json: JSON.stringify(reply.value) } : reply

export const afterCrossing = (reply: CrossingReply): Reply =>
  'json' in reply ? { ok: true, value: JSON.parse(reply.json) as unknown } : reply
