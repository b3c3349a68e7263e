// What the morning page reckons, and where its arrows lead.
import { expect, test } from 'vitest'
import { compare, shownHours } from '../../src/renderer/screens/home/figures.ts'
import { type Arrow, nextStop, type Place } from '../../src/renderer/screens/home/next-stop.ts'

test.each([
  [120_00, 100_00, { kind: 'more', percent: 20 }],
  [50_00, 100_00, { kind: 'less', percent: 50 }],
  [100_40, 100_00, { kind: 'same' }],
  [0, 100_00, { kind: 'less', percent: 100 }],
  [100_00, 0, { kind: 'nothing' }],
  [100_00, -20_00, { kind: 'unlike' }],
] as const)('%i paise beside %i paise', (now, before, said) => {
  expect(compare(now, before)).toEqual(said)
})

test('hours go from nine to eight, and further where something was sold', () => {
  const [today, yesterday] = [new Array<number>(24).fill(0), new Array<number>(24).fill(0)]
  expect(shownHours({ today, yesterday })).toHaveLength(12)
  today[7] = 100
  yesterday[22] = 200
  const hours = shownHours({ today, yesterday })
  expect([hours[0], hours.at(-1)]).toEqual([
    { hour: 7, today: 100, yesterday: 0 },
    { hour: 22, today: 0, yesterday: 200 },
  ])
})

/** Two wide cards over three narrow ones. */
const places: readonly Place[] = [
  { left: 0, top: 0, right: 60, bottom: 40 },
  { left: 65, top: 0, right: 100, bottom: 40 },
  { left: 0, top: 45, right: 30, bottom: 80 },
  { left: 35, top: 45, right: 65, bottom: 80 },
  { left: 70, top: 45, right: 100, bottom: 80 },
]

test.each<readonly [number, Arrow, number]>([
  [0, 'ArrowRight', 1],
  [1, 'ArrowLeft', 0],
  [1, 'ArrowRight', 1],
  [0, 'ArrowUp', 0],
  [1, 'ArrowDown', 4],
  [4, 'ArrowUp', 1],
  [2, 'ArrowRight', 3],
  [3, 'ArrowRight', 4],
  [3, 'ArrowUp', 0],
])('from card %i, %s leads to card %i', (from, arrow, to) => {
  expect(nextStop(places, from, arrow)).toBe(to)
})
