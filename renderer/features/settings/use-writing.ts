/** The settings about writing, as they are stored, and their changes. */
import { useEffect, useState } from 'react'
import type { WritingSettings } from '../../../electron/shared/entities/person.ts'
import { client } from '../../bridge/index.ts'
import { changeWriting } from '../../bridge/writing-settings.ts'

export type Writing = {
  /** Null until loaded. */
  readonly writing: WritingSettings | null
  readonly error: unknown
  /** Resolves true when it is on disk; a failure is in `error`, and what was shown stays. */
  readonly change: (change: (before: WritingSettings) => WritingSettings) => Promise<boolean>
}

export function useWriting(): Writing {
  const [writing, setWriting] = useState<WritingSettings | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let current = true
    client()
      .request('writing.get')
      .then((loaded) => current && setWriting(loaded))
      .catch((problem: unknown) => current && setError(problem))
    return () => {
      current = false
    }
  }, [])
  const change: Writing['change'] = async (differ) => {
    setError(null)
    try {
      setWriting(await changeWriting(differ))
      return true
    } catch (problem) {
      setError(problem)
      return false
    }
  }
  return { writing, error, change }
}
