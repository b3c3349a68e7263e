// What `npm test -- --report` leaves behind: a page that says of a real run what vitest said, and nothing as markup that
// was a test's own text.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countsOf } from '../../scripts/steps/test.mjs'
import { reportPage, writeReport } from '../../scripts/steps/test-report.mjs'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { projectFolder } from '../support/test-folders.ts'

const sums = `describe('sums', () => {
  test('adds <b>', () => { expect(1 + 1).toBe(2) })
  test('fails', () => { expect('<i>one</i>').toBe('two') })
  test.skip('later', () => {})
})`

/** Vitest itself, over files that are made up here. */
function runVitest(root: string): { report: unknown; code: number } {
  mkdirSync(join(root, 'test/sums'), { recursive: true })
  mkdirSync(join(root, 'test/good'), { recursive: true })
  writeFileSync(join(root, 'test/sums/sums.test.js'), sums)
  writeFileSync(join(root, 'test/sums/broken.test.js'), `import './not-there.js'`)
  writeFileSync(join(root, 'test/good/good.test.js'), `test('holds', () => {})`)
  const out = join(root, 'vitest.json')
  const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--root', root, '--globals', '--reporter=json', `--outputFile.json=${out}`]
  const { status } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '1' } })
  return { report: JSON.parse(readFileSync(out, 'utf8')), code: status ?? 1 }
}

test('the page names every test, its file and its failure; the JSON is beside it', () => {
  const root = temporaryFolder()
  const { code, report } = runVitest(root)
  const counts = countsOf(report, code)
  expect(counts).toEqual({ passed: 2, failed: 1, skipped: 1 })
  const folder = join(root, 'test-results')
  const page = readFileSync(writeReport(folder, report, { root, counts, failedSteps: ['style'] }), 'utf8')
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toEqual(report)
  expect(page).toContain('2 passed, 2 failed, 1 not run; 3 files')
  expect(page).toContain('This step failed: style')
  expect(page).toContain('<li class="passed">sums › adds &lt;b&gt;')
  expect(page).toMatch(
    /<li class="failed">sums › fails.*<pre>AssertionError: expected '&lt;i&gt;one&lt;\/i&gt;' to be 'two'/,
  )
  expect(page).toContain('<li class="skipped">sums › later')
  expect(page).toContain('not-there.js')
  expect(page).toContain('test/good/good.test.js')
  // What failed is open and comes first.
  expect(page.match(/<details( open)?><summary><h2>[\w/]+/g)).toEqual([
    '<details open><summary><h2>test/sums',
    '<details><summary><h2>test/good',
  ])
  expect(page).not.toMatch(/https?:\/\/(?!localhost)\S+\.(?:js|css)|<script/)
})

test('a run that ended before it could report says so', () => {
  const counts = countsOf(undefined, 1)
  expect(reportPage(undefined, { root: '/', counts, failedSteps: [] })).toContain('ended before they could report')
})
