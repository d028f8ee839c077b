// Adds up the reports of several test runners into one honest line.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

/** @typedef {{ passed: number, failed: number }} Count */

/** @returns {Count} */
export function none() {
  return { passed: 0, failed: 0 }
}

/** @param {Count} a @param {Count} b @returns {Count} */
export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed }
}

/** @param {Count} count */
export function describe({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}

/**
 * A runner that ends badly without a failed test in its report (or without a report) counts as one failure.
 *
 * @param {string} report @param {number} code @param {(report: any) => Count} count
 * @returns {Promise<Count>}
 */
export async function countFrom(report, code, count) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const found = count(JSON.parse(await readFile(report, 'utf8')))
  return code !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found
}

/** @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report */
export function countVitest(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length }
}

/** @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }
}
