// What scripts/run.mjs says when it is asked for nothing it knows, and how the test command counts.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { countsOf } from '../../scripts/steps/test.mjs'

const script = fileURLToPath(new URL('../../scripts/run.mjs', import.meta.url))

test('an unknown command is answered with the list of those there are', () => {
  const { status, stderr } = spawnSync(process.execPath, [script, '__proto__'], { encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toContain('there is no command "__proto__". There are: start, test,')
})

const reports: [string, unknown, number, object][] = [
  ['all passed', { numPassedTests: 5, numFailedTests: 0 }, 0, { passed: 5, failed: 0, skipped: 0 }],
  ['two failed', { numPassedTests: 5, numFailedTests: 2 }, 1, { passed: 5, failed: 2, skipped: 0 }],
  ['an error outside of tests', { numPassedTests: 5, numFailedTests: 0 }, 1, { passed: 5, failed: 1, skipped: 0 }],
  ['no report at all', undefined, 1, { passed: 0, failed: 1, skipped: 0 }],
  ['skipped ones', { numPassedTests: 5, numPendingTests: 1, numTodoTests: 2 }, 0, { passed: 5, failed: 0, skipped: 3 }],
]

test.each(reports)('the last line counts: %s', (_name, report, code, counts) => {
  expect(countsOf(report, code)).toEqual(counts)
})
