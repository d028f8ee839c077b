import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countFrom, countPlaywright, countVitest } from './test-count.mjs'

let folder = ''
let report = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ensayo-count-'))
  report = path.join(folder, 'report.json')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const vitestReport = {
  numPassedTests: 7,
  numFailedTests: 1,
  testResults: [
    { status: 'failed', assertionResults: [{}] },
    { status: 'failed', assertionResults: [] },
  ],
}

describe('the count of tests', () => {
  it('takes a test file that does not even load for a failure', () => {
    expect(countVitest(vitestReport)).toEqual({ passed: 7, failed: 2 })
  })

  it('takes an error outside any test for a failure', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 0 }
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 3, failed: 2 })
  })

  it('is one failure when the runner left no report, whatever its exit code', async () => {
    expect(await countFrom(report, 0, countVitest)).toEqual({ passed: 0, failed: 1 })
  })

  it('is one failure when the runner ended badly and its report names none', async () => {
    await writeFile(report, JSON.stringify({ stats: { expected: 3, unexpected: 0, flaky: 0 }, errors: [] }))
    expect(await countFrom(report, 1, countPlaywright)).toEqual({ passed: 3, failed: 1 })
    expect(await countFrom(report, 0, countPlaywright)).toEqual({ passed: 3, failed: 0 })
  })
})
