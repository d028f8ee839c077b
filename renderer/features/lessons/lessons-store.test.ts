import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LessonProgress } from '../../../electron/shared/entities/learning.ts'
import { type Client, setClient } from '../../bridge/index.ts'
import { type LessonContent, openLesson } from '../../domain/learning/index.ts'
import { sampleFiles } from '../../domain/learning/testing/sample-lesson.ts'
import {
  answer,
  emptyLessonsState,
  finish,
  flushLessons,
  loadProgress,
  moveTo,
  progressIn,
  useLessons,
} from './lessons-store.ts'

/** A vault in memory whose saves can be held back and made to fail. */
function memoryVault(kept: LessonProgress[] = []) {
  const stored = new Map(kept.map((each) => [each.lessonId, each]))
  const saves: LessonProgress[] = []
  let failing = false
  let gate: Promise<void> | undefined
  const request = async (method: string, params?: unknown): Promise<unknown> => {
    if (method === 'progress.list') return [...stored.values()]
    const progress = params as LessonProgress
    saves.push(progress)
    await gate
    if (failing) throw new Error('disk')
    stored.set(progress.lessonId, progress)
    return progress
  }
  setClient({ request, subscribe: () => () => {} } as unknown as Client)
  return {
    stored,
    saves,
    fail: (on: boolean) => (failing = on),
    hold: () => {
      let open = () => {}
      gate = new Promise((resolve) => (open = resolve))
      return () => {
        gate = undefined
        open()
      }
    },
  }
}

function lesson(id: string): LessonContent {
  const opened = openLesson({ ...sampleFiles({ lesson: { id } }), folder: id }, 'es')
  if (opened.kind !== 'ready') throw new Error('not readable')
  return opened.content
}

let last = 0
/** A lesson of its own for each test: writers live as long as the window. */
const freshLesson = () => lesson(`sample-${(last += 1)}`)

beforeEach(() => {
  useLessons.setState(emptyLessonsState)
})
afterEach(() => {
  vi.useRealTimers()
  setClient(undefined)
})

describe('keeping progress', () => {
  it('saves each step and each answer', async () => {
    const vault = memoryVault()
    const content = freshLesson()
    await loadProgress()
    moveTo(content, 1)
    answer(content, 'pick', 'b')
    await flushLessons()
    expect(vault.stored.get(content.data.id)).toMatchObject({
      step: 1,
      answers: { pick: 'b' },
      completedAt: null,
    })
    finish(content)
    await flushLessons()
    expect(vault.stored.get(content.data.id)?.completedAt).not.toBeNull()
  })

  it('resumes at the step that was kept', async () => {
    const content = freshLesson()
    const before = memoryVault()
    await loadProgress()
    moveTo(content, 2)
    await flushLessons()
    memoryVault([...before.stored.values()])
    useLessons.setState(emptyLessonsState)
    await loadProgress()
    expect(progressIn(content, useLessons.getState().progress).step).toBe(2)
  })

  it('waits for a pause in the typing, and not at all when the reader leaves', async () => {
    vi.useFakeTimers()
    const vault = memoryVault()
    const content = freshLesson()
    await loadProgress()
    answer(content, 'think', 'A', true)
    answer(content, 'think', 'Al', true)
    expect(vault.saves).toEqual([])
    await vi.advanceTimersByTimeAsync(400)
    expect(vault.saves.map((save) => save.answers['think'])).toEqual(['Al'])
    answer(content, 'think', 'Algo', true)
    await flushLessons()
    expect(vault.stored.get(content.data.id)?.answers['think']).toBe('Algo')
  })

  it('has one save under way, then writes the newest state', async () => {
    const vault = memoryVault()
    const content = freshLesson()
    await loadProgress()
    const release = vault.hold()
    for (const step of [1, 2, 1, 2]) moveTo(content, step)
    expect(vault.saves).toHaveLength(1)
    release()
    await flushLessons()
    expect(vault.saves.map((save) => save.step)).toEqual([1, 2])
  })

  it('keeps what could not be saved, says so, and saves it with the next try', async () => {
    const vault = memoryVault()
    const content = freshLesson()
    await loadProgress()
    vault.fail(true)
    answer(content, 'pick', 'b')
    await flushLessons()
    expect(useLessons.getState().saveError).toBeInstanceOf(Error)
    expect(useLessons.getState().progress[content.data.id]?.answers['pick']).toBe('b')
    vault.fail(false)
    await flushLessons()
    expect(useLessons.getState().saveError).toBeNull()
    expect(vault.stored.get(content.data.id)?.answers['pick']).toBe('b')
  })

  it('never overwrites what the vault holds before it has been read', async () => {
    const content = freshLesson()
    const first = memoryVault()
    await loadProgress()
    answer(content, 'pick', 'b')
    await flushLessons()
    const vault = memoryVault([...first.stored.values()])
    useLessons.setState(emptyLessonsState)
    answer(content, 'sort', ['a', 'b', 'c'])
    await flushLessons()
    expect(vault.saves).toEqual([])
    await loadProgress()
    expect(vault.stored.get(content.data.id)?.answers).toEqual({ pick: 'b', sort: ['a', 'b', 'c'] })
  })

  it('says when progress cannot be read', async () => {
    setClient({
      request: () => Promise.reject(new Error('locked')),
      subscribe: () => () => {},
    } as unknown as Client)
    await loadProgress()
    expect(useLessons.getState()).toMatchObject({ loading: 'failed', loadError: expect.any(Error) })
  })
})
