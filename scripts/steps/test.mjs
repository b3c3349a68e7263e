// `npm test`: types, style, the screens' build, then every test. All steps run even when one fails, and the last line
// says how many tests passed and failed. `--report` leaves a page of it in test-results, and the same as JSON.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildProgram, buildScreens } from './build.mjs'
import { nodePath, runToEnd } from './processes.mjs'
import { stampPath } from './stamps.mjs'
import { Stopped } from './stopped.mjs'
import { ensureSystemTools } from './system-tools.mjs'
import { writeReport } from './test-report.mjs'

/** @typedef {{ root: string, args: string[], say: (line: string) => void }} Task */
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {Task} task @returns {Promise<number>} */
export async function testAll(task) {
  const { root, say } = task
  const missing = await ensureSystemTools(task)
  for (const sentence of missing) say(sentence)
  const failedSteps = []
  if (!(await passes(task, 'types', ['node_modules/typescript/bin/tsc', '-b']))) failedSteps.push('types')
  if (!(await passes(task, 'style', ['node_modules/@biomejs/biome/bin/biome', 'check']))) failedSteps.push('style')
  if (!(await builds(task))) failedSteps.push('build')
  const counts = await runTests(task)
  const { passed, failed, skipped } = counts
  if (failedSteps.length > 0) say(`these steps failed: ${failedSteps.join(', ')}`)
  if (skipped > 0) say(`${skipped} tests were not run`)
  // A step that failed counts as a failure, so that the last line never says less than the exit code.
  const failures = failed + failedSteps.length
  if (task.args.includes('--report')) {
    const run = { root, counts, failedSteps }
    say(`the report: ${writeReport(join(root, 'test-results'), readReport(reportPath(root)), run)}`)
  }
  rmSync(reportPath(root), { force: true })
  console.log(`${passed} passed, ${failures} failed`)
  return failures === 0 ? 0 : 1
}

/** @param {Task} task @param {string} name @param {string[]} tool @returns {Promise<boolean>} */
async function passes({ root, say }, name, tool) {
  say(`checking ${name} …`)
  return (await runToEnd(nodePath(root), tool, { cwd: root })) === 0
}

/** @param {Task} task @returns {Promise<boolean>} */
async function builds(task) {
  try {
    await buildScreens(task)
    await buildProgram(task)
    return true
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    task.say(error.message)
    return false
  }
}

/** @param {Task} task @returns {Promise<Counts>} */
async function runTests({ root, args, say }) {
  say('running the tests …')
  const report = reportPath(root)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const asked = args.filter(arg => arg !== '--report')
  const code = await runToEnd(nodePath(root), ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...asked], {
    cwd: root,
    // Tests start whole programs and threads hundreds of times: their modules are compiled once.
    env: { ...process.env, NODE_COMPILE_CACHE: stampPath(root, 'compiled') },
  })
  return countsOf(readReport(report), code)
}

/** @param {string} root */
function reportPath(root) {
  return stampPath(root, 'vitest.json')
}

/** @param {string} path @returns {unknown} */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    // vitest ended before it could write one; its exit code says the rest.
    return undefined
  }
}

/** @param {unknown} report @param {number} exitCode @returns {Counts} */
export function countsOf(report, exitCode) {
  const { numPassedTests: passed = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = Object(report)
  // Errors outside of any test, or a file that cannot be loaded, only show in the exit code.
  const failed = numFailedTests === 0 && exitCode !== 0 ? 1 : numFailedTests
  return { passed, failed, skipped: numPendingTests + numTodoTests }
}
