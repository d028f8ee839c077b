// Validates xAPI statements against the published JSON Schema of the standard (draft 4, with its own formats). Its ids
// are names inside of one document, which later drafts do not know: they become pointers here, nothing else changes.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'

type Json = { readonly [key: string]: unknown }
const schemas = path.join(import.meta.dirname, 'schemas')
const read = (name: string): Json => JSON.parse(readFileSync(path.join(schemas, name), 'utf8')) as Json

let compiled: ValidateFunction | undefined

/** What the published schema has against a statement; empty when nothing. */
export function publishedProblems(statement: unknown): readonly string[] {
  compiled ??= compile()
  if (compiled(statement)) return []
  return (compiled.errors ?? []).map((error: ErrorObject) => `${error.instancePath} ${error.message ?? ''}`)
}

function compile(): ValidateFunction {
  const root = read('xapi-1.0.1.json')
  const places = new Map<string, string>()
  collect(root, '', places)
  const { $schema: _, ...schema } = rewrite(root, places) as Json
  const ajv = new Ajv({
    strict: false,
    // Its expressions escape signs that the `u` flag forbids to escape.
    unicodeRegExp: false,
    allErrors: true,
    schemas: { xapi: schema },
  })
  for (const [name, pattern] of Object.entries(read('xapi-formats.json')))
    ajv.addFormat(name, new RegExp(String(pattern)))
  const validate = ajv.getSchema('xapi#/properties/statement')
  if (!validate) throw new Error('The published schema has no statement.')
  return validate
}

function collect(node: unknown, at: string, places: Map<string, string>): void {
  if (typeof node !== 'object' || node === null) return
  const { id } = node as Json
  if (typeof id === 'string' && id.startsWith('#')) places.set(id, `#${at}`)
  for (const [key, value] of Object.entries(node)) collect(value, `${at}/${key}`, places)
}

function rewrite(node: unknown, places: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(node)) return node.map((each) => rewrite(each, places))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]): [string, unknown][] => {
      if (key === 'id' && typeof value === 'string') return []
      if (key === '$ref' && typeof value === 'string') {
        const place = places.get(value)
        if (place === undefined) throw new Error(`The published schema has no ${value}.`)
        return [[key, place]]
      }
      return [[key, rewrite(value, places)]]
    }),
  )
}
