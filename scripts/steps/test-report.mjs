// The report of a test run for people: one page without anything from outside, made from what vitest says as JSON. Groups,
// files, tests with their times, every failure with its text; what failed is open and comes first.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** @typedef {{ ancestorTitles?: string[], title: string, status: string, duration?: number | null, failureMessages?: string[] | null }} TestCase */
/** @typedef {{ name: string, status: string, message: string, startTime: number, endTime: number, assertionResults: TestCase[] }} TestFile */
/** @typedef {{ startTime: number, testResults: TestFile[] }} Report */
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Writes `report.json`, as vitest made it, and `report.html`. Where vitest made none, only the page, which says so.
 * @param {string} folder @param {unknown} report @param {{ root: string, counts: Counts, failedSteps: readonly string[] }} run
 * @returns {string} the page
 */
export function writeReport(folder, report, run) {
  mkdirSync(folder, { recursive: true })
  const page = join(folder, 'report.html')
  writeFileSync(join(folder, 'report.json'), JSON.stringify(report ?? null, null, 1))
  writeFileSync(page, reportPage(/** @type {Report | undefined} */ (report), run))
  return page
}

/** @param {Report | undefined} report @param {{ root: string, counts: Counts, failedSteps: readonly string[] }} run */
export function reportPage(report, { counts, failedSteps, root }) {
  const files = (report?.testResults ?? []).map(file => ({
    ...file,
    path: relative(root, file.name).split(sep).join('/'),
  }))
  const folders = [...new Set(files.map(({ path }) => dirname(path)))].sort()
  /** @type {[string, typeof files][]} */
  const groups = folders.map(folder => [folder, files.filter(({ path }) => dirname(path) === folder)])
  const sections = groups.sort(([, a], [, b]) => failuresIn(b) - failuresIn(a))
  const failures = counts.failed + failedSteps.length
  const at = report === undefined ? '' : new Date(report.startTime).toISOString()
  const said = report === undefined ? '<p class="failed">The tests ended before they could report.</p>' : ''
  const steps = failedSteps.map(name => `<p class="failed">This step failed: ${textOf(name)}</p>`).join('\n')
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Galla: ${counts.passed} passed, ${failures} failed</title>
<style>${style}</style>
<h1>${failures === 0 ? 'All tests passed' : `${failures} failed`}</h1>
<p>${counts.passed} passed, ${failures} failed, ${counts.skipped} not run; ${files.length} files; ${at}</p>
${said}${steps}
${sections.map(([name, group]) => sectionOf(name, group)).join('\n')}
</html>
`
}

/** @param {readonly TestFile[]} files */
function failuresIn(files) {
  return files.reduce((sum, file) => sum + failuresOf(file), 0)
}

/** A file that could not be loaded failed as one. @param {TestFile} file */
function failuresOf({ assertionResults, status }) {
  const failed = assertionResults.filter(test => test.status === 'failed').length
  return failed === 0 && status === 'failed' ? 1 : failed
}

/** @param {string} name @param {readonly (TestFile & { path: string })[]} files */
function sectionOf(name, files) {
  const failed = failuresIn(files)
  const count = files.reduce((sum, { assertionResults }) => sum + assertionResults.length, 0)
  const ms = files.reduce((sum, { endTime, startTime }) => sum + endTime - startTime, 0)
  const told = `${count} tests${failed === 0 ? '' : `, <b class="failed">${failed} failed</b>`}`
  return `<details${failed === 0 ? '' : ' open'}><summary><h2>${textOf(name)}</h2> ${told} <i>${secondsOf(ms)}</i></summary>
${files.map(fileOf).join('\n')}
</details>`
}

/** @param {TestFile & { path: string }} file */
function fileOf(file) {
  const { assertionResults, endTime, message, path, startTime } = file
  const trouble = message === '' ? '' : `<pre class="failed">${textOf(message)}</pre>`
  return `<details${failuresOf(file) === 0 ? '' : ' open'}><summary>${textOf(path)} <i>${secondsOf(endTime - startTime)}</i></summary>
${trouble}<ul>${assertionResults.map(testOf).join('')}</ul></details>`
}

/** @param {TestCase} test */
function testOf({ ancestorTitles = [], duration, failureMessages, status, title }) {
  const name = [...ancestorTitles, title].filter(part => part !== '').join(' › ')
  const took = typeof duration === 'number' ? ` <i>${secondsOf(duration)}</i>` : ''
  const why = (failureMessages ?? []).map(text => `<pre>${textOf(text)}</pre>`).join('')
  const word = status === 'passed' || status === 'failed' ? status : 'skipped'
  return `<li class="${word}">${textOf(name)}${took}${why}</li>\n`
}

/** @param {number} ms */
function secondsOf(ms) {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

/** As it stands on a page; colours of a terminal are left out. @param {string} text */
function textOf(text) {
  const signs = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })
  return text
    .replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g'), '')
    .replaceAll(/[&<>"]/g, sign => signs[sign] ?? sign)
}

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
h1 { margin: 0 } h2 { display: inline; font-size: 1rem }
summary { cursor: pointer; padding: .15rem 0 } details details { margin-left: 1.2rem }
ul { margin: 0 0 .5rem; padding-left: 1.6rem; list-style: none }
li::before { content: '✓'; display: inline-block; width: 1.2rem; margin-left: -1.2rem; color: #16803c }
li.failed::before { content: '✕' } li.skipped::before { content: '–' } li.skipped { opacity: .7 }
.failed, li.failed::before { color: #c62828 } i { opacity: .6; font-style: normal }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: .6rem; margin: .3rem 0; border-left: 3px solid #c62828 }
@media (prefers-color-scheme: dark) { .failed, li.failed::before { color: #ff8a80 } li::before { color: #66bb6a } }
`
