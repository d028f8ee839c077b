/** A pack that cannot be read on: thrown inside this folder, and told as a list of problems outside it. */
import type { Entry } from 'yauzl'
import { shownPath } from '../../shared/packs/paths.ts'
import type { PackProblem, PackProblemCode } from '../../shared/packs/problems.ts'

export class PackRefused extends Error {
  readonly problem: PackProblem

  constructor(code: PackProblemCode, file: string | null, detail: string) {
    super(code)
    this.name = 'PackRefused'
    this.problem = { code, file: file === null ? null : shownPath(file), detail }
  }
}

/** The name as it can be shown, whatever its bytes are. */
export const rawName = (entry: Pick<Entry, 'fileNameRaw'>): string => entry.fileNameRaw.toString('utf8')
