// Text split into scripts, broken into lines, and flowed over pages.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openFonts } from '../../src/main/documents/fonts/open-fonts.ts'
import { wrapText } from '../../src/main/documents/fonts/wrap-text.ts'
import { type Box, emptyBox } from '../../src/main/documents/sheet/box.ts'
import { flow } from '../../src/main/documents/sheet/flow.ts'
import { fontsFolder } from '../support/paper/paper.ts'

const fonts = openFonts(fontsFolder)
const facesOf = (text: string) => fonts.runsOf(text, 'regular').map(run => [run.face, run.text])

test('a Hindi name with figures and a rupee sign is split where the script changes', () => {
  expect(facesOf('किलो 500 g ₹42')).toEqual([
    ['devanagari-regular', 'किलो '],
    ['latin-regular', '500 g '],
    ['latin-ext-regular', '₹'],
    ['latin-regular', '42'],
  ])
})

test('joiners stay inside Hindi, and vanish where there is nothing to join', () => {
  expect(facesOf('क्\u200dष a\u200db')).toEqual([
    ['devanagari-regular', 'क्\u200dष '],
    ['latin-regular', 'ab'],
  ])
})

test('letters typed as letter and accent are drawn as one', () => {
  expect(facesOf('cafe\u0301')).toEqual([['latin-regular', 'café']])
})

test('figures have one width, so that columns of amounts line up', () => {
  const widths = ['1,111.11', '8,088.88'].map(text => fonts.widthOf(text, 'regular', 10))
  expect(widths[0]).toBeCloseTo(widths[1] ?? 0, 6)
})

test('lines are never wider than asked and hold every character but the blanks between them', () => {
  const text = fc.oneof(
    fc.lorem({ maxCount: 20 }),
    fc.constantFrom('क्षत्रिय'.repeat(12), 'மளிகைக்கடை '.repeat(6), 'x'.repeat(80)),
  )
  fc.assert(
    fc.property(text, fc.integer({ min: 30, max: 200 }), (words, width) => {
      const widthOf = (part: string) => fonts.widthOf(part, 'regular', 9)
      const lines = wrapText(words, width, widthOf)
      expect(lines.filter(line => widthOf(line) > width && [...new Intl.Segmenter().segment(line)].length > 1)).toEqual(
        [],
      )
      expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''))
    }),
    { numRuns: 200 },
  )
})

test('a word that has to break never breaks inside a written character', () => {
  const lines = wrapText('क्षत्रिय', 1, part => part.length * 10)
  expect(lines).toEqual(['क्ष', 'त्रि', 'य'])
})

const head = emptyBox(100, 10)
const rows = (count: number): Box[] => Array.from({ length: count }, () => emptyBox(100, 10))

test('rows fill a page, leave room for the carried sums, and the last row stays with the total', () => {
  const table = {
    kind: 'table' as const,
    head,
    rows: rows(7),
    closing: emptyBox(100, 10),
    carry: { height: 10, forward: () => emptyBox(100, 10), brought: () => emptyBox(100, 10) },
  }
  const pages = flow([table], { height: 60, firstHead: head, laterHead: head })
  // 60 high: head, table head, three rows, carried; then head, table head, brought, two rows, carried; then the rest.
  expect(pages.map(page => [page.parts.length, page.height])).toEqual([
    [6, 60],
    [6, 60],
    [6, 60],
  ])
})

test('a block that does not fit goes whole to the next page; its space above is dropped there', () => {
  const block = (height: number) => ({ kind: 'block' as const, box: emptyBox(100, height), gap: 5 })
  const pages = flow([block(30), block(30)], { height: 60, firstHead: head, laterHead: head })
  expect(pages.map(page => page.height)).toEqual([40, 40])
})
