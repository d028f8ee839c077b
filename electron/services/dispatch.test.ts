import { expect, it } from 'vitest'
import { AppError } from '../shared/errors.ts'
import { createDispatch } from './dispatch.ts'
import type { Handlers } from './handlers.ts'

const context = (signal = new AbortController().signal) => ({
  requestId: 'x',
  signal,
  progress: () => undefined,
})
const withHandler = (handler: (params: never, context: never) => unknown) => {
  const reports: string[] = []
  const handlers = { 'drafts.get': handler, 'drafts.list': handler } as unknown as Handlers
  return {
    dispatch: createDispatch(handlers, (code, where) => void reports.push(`${code} ${where}`)),
    reports,
  }
}
const id = 'abcdefgh'

it('parses parameters, runs the handler and answers its result', async () => {
  const { dispatch } = withHandler((params) => ({ got: params }))
  expect(await dispatch('drafts.get', { id }, context())).toEqual({ ok: true, value: { got: { id } } })
})

it('answers unknown methods and wrong parameters with typed errors', async () => {
  const { dispatch, reports } = withHandler(() => 'never')
  for (const method of ['nope', 'constructor', '__proto__', 'toString', '', 7 as unknown as string])
    expect(await dispatch(method, null, context())).toMatchObject({
      ok: false,
      error: { code: 'unknown-method' },
    })
  for (const params of [null, [], 'x', { id: 3 }, { id, more: 1 }, { id: '../../etc' }])
    expect(await dispatch('drafts.get', params, context())).toMatchObject({
      ok: false,
      error: { code: 'invalid-parameters' },
    })
  expect(reports).toEqual([])
})

it('reports a bug by its class and place, and lets nothing of its words cross', async () => {
  const { dispatch, reports } = withHandler(() => {
    throw new TypeError('the secret text')
  })
  const reply = await dispatch('drafts.get', { id }, context())
  expect(reply).toEqual({ ok: false, error: { code: 'unexpected', retryable: false, details: {} } })
  expect(reports).toEqual(['TypeError drafts.get'])
})

it('passes expected failures on, and calls a stopped request cancelled', async () => {
  const expected = withHandler(() => Promise.reject(new AppError('disk-full', { retryable: true })))
  expect(await expected.dispatch('drafts.get', { id }, context())).toMatchObject({
    error: { code: 'disk-full', retryable: true },
  })
  const controller = new AbortController()
  const stopped = withHandler(() => {
    controller.abort()
    throw new Error('whatever it was doing')
  })
  expect(await stopped.dispatch('drafts.get', { id }, context(controller.signal))).toMatchObject({
    error: { code: 'cancelled' },
  })
  expect(await stopped.dispatch('drafts.get', { id }, context(controller.signal))).toMatchObject({
    error: { code: 'cancelled' },
  })
  expect(stopped.reports).toEqual([])
})
