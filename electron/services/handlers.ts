/** The shape of a handler, by method: parameters as the contract parses them, result as it declares it. */
import type { MethodName, ParsedParamsOf, ResultOf } from '../shared/contract.ts'

export type RequestContext = {
  readonly requestId: string
  readonly signal: AbortSignal
  progress(done: number, total: number): void
}

export type Handler<Name extends MethodName> = (
  params: ParsedParamsOf<Name>,
  context: RequestContext,
) => ResultOf<Name> | Promise<ResultOf<Name>>

export type HandlersOf<Names extends MethodName> = { readonly [Name in Names]: Handler<Name> }
export type Handlers = HandlersOf<MethodName>

/** What `outbox/create-publishing.ts` answers for. */
export type PublishingMethod = Extract<MethodName, `destinations.${string}` | `publications.${string}`>
