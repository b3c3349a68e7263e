// A scanner types faster than fingers; what a person was typing is never taken, and nothing typed is lost.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idleWedge, stepWedge, type Wedge, type WedgeKey } from '../../src/renderer/screens/sell/box/wedge.ts'

type Typed = readonly (readonly [key: string, gapMs: number])[]

/** Plays keys into a field as the screen does, and tells what came of it. */
function play(keys: Typed, options: { field?: string; change?: Partial<WedgeKey> } = {}) {
  let field = options.field ?? ''
  let before = field
  let wedge: Wedge = idleWedge
  let atMs = 1000
  const scans: string[] = []
  const enters: string[] = []
  for (const [key, gapMs] of keys) {
    atMs += gapMs
    const [next, act] = stepWedge(wedge, { key, atMs, isHeldDown: false, hasModifier: false, ...options.change })
    wedge = next
    if (act.do === 'hold') continue
    if (act.do === 'scan') {
      scans.push(act.code)
      field = before
      continue
    }
    field += act.release
    if (act.do === 'begin') before = field
    if (key.length === 1) field += key
    else if (key === 'Enter') enters.push(field)
  }
  return { field: field + wedge.held, scans, enters }
}

const burst = (text: string, gapMs: number, firstGapMs = 400): Typed => [
  ...[...text].map((key, index) => [key, index === 0 ? firstGapMs : gapMs] as const),
  ['Enter', gapMs],
]
const typing = (text: string, gapMs = 120): Typed => [...text].map(key => [key, gapMs] as const)

test.each([1, 5, 12, 30, 40])('thirteen digits %i ms apart and Enter are a scan', gapMs => {
  expect(play(burst('8901030865278', gapMs))).toEqual({ field: '', scans: ['8901030865278'], enters: [] })
})

test.each([45, 60, 120])('the same keys %i ms apart are typing', gapMs => {
  expect(play(burst('8901030865278', gapMs))).toEqual({ field: '8901030865278', scans: [], enters: ['8901030865278'] })
})

test('a scan in the middle of a word leaves the word as it stood', () => {
  expect(play([...typing('amul bu'), ...burst('8901030865278', 8)])).toEqual({
    field: 'amul bu',
    scans: ['8901030865278'],
    enters: [],
  })
})

test('scans that follow each other at once are all heard', () => {
  const keys = [...burst('8901030865278', 3), ...burst('40123455', 3, 70), ...burst('ABC-42', 3, 70)]
  expect(play(keys)).toEqual({ field: '', scans: ['8901030865278', '40123455', 'ABC-42'], enters: [] })
})

test('three quick keys of a fast typist stay in the field', () => {
  expect(play([...typing('s'), ['o', 20], ['a', 20], ['p', 90], ['Enter', 90]]).field).toBe('soap')
})

test('a quick pair before Enter is typing: too short for a code', () => {
  expect(play(burst('12', 5))).toEqual({ field: '12', scans: [], enters: ['12'] })
})

test('a burst whose Enter never comes is typing', () => {
  expect(play([...burst('8901030865278', 5).slice(0, -1), ['Enter', 300]])).toEqual({
    field: '8901030865278',
    scans: [],
    enters: ['8901030865278'],
  })
})

test('a key held down is no scanner', () => {
  expect(play(burst('11111111', 30), { change: { isHeldDown: true } }).scans).toEqual([])
})

test('capitals of a scanner come with Shift and are still one burst', () => {
  const keys = burst('AB12CD', 6).flatMap(([key, gap]) => [['Shift', 0] as const, [key, gap] as const])
  expect(play(keys).scans).toEqual(['AB12CD'])
})

test('Tab may end a scan as well', () => {
  expect(play([...burst('8901030865278', 5).slice(0, -1), ['Tab', 5]]).scans).toEqual(['8901030865278'])
})

test('whatever the speed, every character ends in the field or in a scan', () => {
  const keys = fc.array(fc.tuple(fc.constantFrom(...'abc123*', 'Enter'), fc.integer({ min: 1, max: 90 })), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(keys, typed => {
      const { field, scans } = play(typed)
      const given = typed.map(([key]) => (key === 'Enter' ? '' : key)).join('')
      expect((field + scans.join('')).length).toBe(given.length)
    }),
  )
})
