// What the morning page reckons, and where its arrows lead.
import { expect, test } from 'vitest'
import { compare, shownBranches, shownHours } from '../../src/renderer/screens/home/figures.ts'
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

test('branches stand by what they sold; more than fit are one line', () => {
  const of = (...paise: number[]) => paise.map((netPaise, at) => ({ name: `B${at}`, netPaise }))
  expect(shownBranches(of(1, 5, -2))).toEqual({
    shown: [
      { name: 'B1', netPaise: 5 },
      { name: 'B0', netPaise: 1 },
      { name: 'B2', netPaise: -2 },
    ],
    rest: null,
  })
  const { rest, shown } = shownBranches(of(10, 20, 30, 40, 50, 60, -5))
  expect([shown.map(({ netPaise }) => netPaise), rest]).toEqual([[60, 50, 40, 30], { count: 3, netPaise: 25 }])
})
