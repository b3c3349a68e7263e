// The worked cases of the design, through the command people run them with.

import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runVectors } from '../../src/main/cli/vectors/run-vectors.ts'
import { projectFolder } from '../support/test-folders.ts'

const vectors = (name: string) => `${projectFolder}test/fixtures/vectors/${name}`

function run(...files: string[]) {
  const lines: string[] = []
  return { code: runVectors(files, line => lines.push(line)), lines }
}

test('every worked invoice, GSTIN, amount in words and discounted invoice comes out as the design says', () => {
  const files = [
    'open_gst_invoices.json',
    'open_gstins.json',
    'open_amount_in_words.json',
    'open_discounting.json',
  ].map(vectors)
  expect(run(...files)).toEqual({ code: 0, lines: ['58 passed, 0 failed'] })
})

test('a case that comes out otherwise is printed with the place that differs', () => {
  const file = join(tmpdir(), `galla-vectors-${process.pid}.json`)
  writeFileSync(
    file,
    JSON.stringify({
      cases: [
        { paise: 250, words: 'Rupees Three Only' },
        { paise: 100, words: 'Rupees One Only' },
      ],
    }),
  )
  expect(run(file)).toEqual({
    code: 1,
    lines: [
      'FAILED 1: words: expected "Rupees Three Only", got "Rupees Two and Fifty Paise Only"',
      '1 passed, 1 failed',
    ],
  })
})

test('a case no rule works is a failure, not a silence', () => {
  const file = join(tmpdir(), `galla-vectors-other-${process.pid}.json`)
  writeFileSync(file, JSON.stringify({ cases: [{ id: 'X', something: 1 }] }))
  expect(run(file).lines).toEqual(['FAILED X: no rule of this program works such a case', '0 passed, 1 failed'])
})
