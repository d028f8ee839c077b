// What the xAPI specification (1.0.3, part two) demands and the published schema lets pass. Written from the text of
// the standard, apart from the code that makes the statements.

type Json = { readonly [key: string]: unknown }
const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/
const duration =
  /^P(?!$)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/
const absolute = /^[a-z][a-z0-9+.-]*:\S+$/i
const languageTag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/
const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account']
const componentLists: Readonly<Record<string, readonly string[]>> = {
  choice: ['choices'],
  sequencing: ['choices'],
  matching: ['source', 'target'],
  likert: ['scale'],
  performance: ['steps'],
}
const interactionTypes = new Set([
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
])

/** Empty when the statement keeps the rules. */
export function strictProblems(statement: unknown): readonly string[] {
  const { id, actor, verb, object: what, result, context, timestamp } = object(statement)
  const problems: string[] = []
  const must = (holds: boolean, rule: string) => void (holds || problems.push(rule))
  noNulls(statement, '', problems)
  must(typeof id === 'string' && uuid.test(id), '2.4.1: id is a UUID')
  must(typeof timestamp === 'string' && rfc3339.test(timestamp), '4.5: timestamp is RFC 3339')
  must(!(typeof timestamp === 'string') || !timestamp.endsWith('-00:00'), '4.5: a zone that means something')
  agent(object(actor), must)
  must(absolute.test(String(object(verb)['id'])), '2.4.3: verb.id is an IRI')
  languageMap(object(verb)['display'], 'verb.display', must)
  activity(object(what), must)
  if (result !== undefined) resultRules(object(result), object(object(what)['definition']), must)
  if (context !== undefined) contextRules(object(context), object(what), must)
  return problems
}

type Must = (holds: boolean, rule: string) => void

function agent(actor: Json, must: Must): void {
  const used = identifiers.filter((name) => name in actor)
  must(used.length === 1, `2.4.2.1: exactly one identifier, not ${used.length}`)
  if ('mbox' in actor)
    must(/^mailto:[^\s@]+@[^\s@]+$/.test(String(actor['mbox'])), '2.4.2.3: mbox is mailto:')
  if ('account' in actor) {
    const { homePage, name } = object(actor['account'])
    must(absolute.test(String(homePage)), '2.4.2.4: homePage is an IRL')
    must(typeof name === 'string' && name !== '', '2.4.2.4: an account has a name')
  }
}

function activity(what: Json, must: Must): void {
  must(what['objectType'] === undefined || what['objectType'] === 'Activity', '2.4.4: an Activity')
  must(absolute.test(String(what['id'])), '2.4.4.1: an activity has an IRI')
  if (what['definition'] === undefined) return
  const definition = object(what['definition'])
  if ('name' in definition) languageMap(definition['name'], 'definition.name', must)
  if ('description' in definition) languageMap(definition['description'], 'definition.description', must)
  if ('type' in definition) must(absolute.test(String(definition['type'])), '2.4.4.1: a type is an IRI')
  const kind = definition['interactionType']
  const lists = ['choices', 'scale', 'source', 'target', 'steps'].filter((name) => name in definition)
  if (kind === undefined) {
    must(
      lists.length === 0 && !('correctResponsesPattern' in definition),
      '2.4.4.1: lists need an interactionType',
    )
    return
  }
  must(interactionTypes.has(String(kind)), '2.4.4.1: a known interactionType')
  for (const name of lists) {
    must(
      (componentLists[String(kind)] ?? []).includes(name),
      `2.4.4.1: ${name} belongs to another interaction`,
    )
    const ids = list(definition[name]).map((each) => object(each)['id'])
    must(new Set(ids).size === ids.length, `2.4.4.1: ids of ${name} are distinct`)
    for (const component of list(definition[name]))
      languageMap(object(component)['description'], `${name}.description`, must)
  }
  for (const pattern of list(definition['correctResponsesPattern']))
    must(fits(String(pattern), definition), `2.4.4.1: ${String(pattern)} is made of what is offered`)
}

/** A pattern or response of a choice, a sequence or a match names offered components alone. */
function fits(pattern: string, definition: Json): boolean {
  const ids = (name: string) => new Set(list(definition[name]).map((each) => object(each)['id']))
  const parts = pattern.split('[,]')
  switch (definition['interactionType']) {
    case 'choice':
    case 'sequencing':
      return parts.every((part) => ids('choices').has(part)) && new Set(parts).size === parts.length
    case 'matching':
      return parts.every((part) => {
        const [source, target, ...more] = part.split('[.]')
        return more.length === 0 && ids('source').has(source) && ids('target').has(target)
      })
    default:
      return true
  }
}

function resultRules(result: Json, definition: Json, must: Must): void {
  if ('duration' in result) must(duration.test(String(result['duration'])), '4.6: duration is ISO 8601')
  for (const name of ['success', 'completion'])
    if (name in result) must(typeof result[name] === 'boolean', `2.4.5: ${name} is true or false`)
  if ('response' in result)
    must(fits(String(result['response']), definition), '2.4.5: a response is of its kind')
  for (const key of Object.keys(object(result['extensions'])))
    must(absolute.test(key), '4.1: keys of extensions are IRIs')
}

const contextKinds = new Set(['parent', 'grouping', 'category', 'other'])
function contextRules(context: Json, what: Json, must: Must): void {
  if ('registration' in context)
    must(uuid.test(String(context['registration'])), '2.4.6: registration is a UUID')
  if ('platform' in context)
    must((what['objectType'] ?? 'Activity') === 'Activity', '2.4.6: platform with activities')
  for (const [kind, activities] of Object.entries(object(context['contextActivities']))) {
    must(contextKinds.has(kind), `2.4.6.2: ${kind} is no context`)
    must(Array.isArray(activities), '2.4.6.2: context activities are a list')
    for (const each of list(activities)) activity(object(each), must)
  }
  for (const key of Object.keys(object(context['extensions'])))
    must(absolute.test(key), '4.1: keys of extensions are IRIs')
}

function languageMap(map: unknown, where: string, must: Must): void {
  const entries = Object.entries(object(map))
  must(entries.length > 0, `4.2: ${where} says something`)
  for (const [tag, text] of entries)
    must(languageTag.test(tag) && typeof text === 'string' && text !== '', `4.2: ${where} is a language map`)
}

function noNulls(node: unknown, at: string, problems: string[]): void {
  if (node === null) problems.push(`2.2: null at ${at}`)
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    if (at.endsWith('/extensions')) continue
    noNulls(value, `${at}/${key}`, problems)
  }
}
