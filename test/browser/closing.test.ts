// Ctrl+C while somebody waits for an answer: whoever waits gets none, the program ends as if nobody had asked, and the
// shop is closed. Each question is begun before the signal comes: a later, quick one is answered first.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { present } from '../../src/shared/kernel/assert.ts'
import { dayInIndia } from '../../src/shared/kernel/calendar.ts'
import { shopFields, soap } from '../support/goods.ts'
import { verifyFile } from '../support/ledger/dump-ledger.ts'
import { makeCheckout } from '../support/make-checkout.ts'
import { fillFolder } from '../support/open-door-here.ts'
import type { Counter } from '../support/open-test-shop.ts'
import { namePeople, type People, pins } from '../support/people.ts'
import { ringUp } from '../support/ring-up.ts'
import { enterDoor, startDoorProgram } from './door-program.ts'

const today = dayInIndia(Date.now())

interface Known {
  readonly people: People['ids']
  readonly invoiceId: string
}

type Question = (counter: Counter, known: Known) => Promise<unknown>

/** So many that the thread cannot have answered all of them before the signal is there. */
const times = 150

const questions: readonly (readonly [string, number, Question])[] = [
  [
    'papers are drawn',
    times,
    ({ document }, { invoiceId }) =>
      document.renderInvoice({
        invoiceId,
        paper: 'a4',
        language: 'ta',
        copies: ['original', 'duplicate', 'triplicate'],
      }),
  ],
  ['items are written to a file', times, counter => counter.export.items({ format: 'xlsx' })],
  [
    'a list is read',
    times,
    counter => counter.import.read({ id: v7(), kind: 'items', fileName: 'a.csv', contentBase64: list }),
  ],
  ['a month is read', times, counter => counter.export.tally({ period: today.slice(0, 7), part: 'vouchers' })],
  ['the file is verified', times, counter => counter.ledger.verify({})],
  ['a backup is taken', 1, counter => counter.ledger.backUp({})],
  [
    'everything is taken away',
    1,
    counter => counter.bundle.begin({ folder: null, hasPapers: true, fromOn: null, toOn: null }),
  ],
  [
    'a PIN is checked at the door',
    1,
    (counter, { people }) => counter.person.signIn({ personId: people.manager, pin: pins.manager }),
  ],
  ['a PIN is changed', 1, counter => counter.person.changePin({ pin: pins.owner, newPin: '7315' })],
  [
    'somebody gets a PIN',
    1,
    counter =>
      counter.person.save({ id: v7(), fields: { name: 'Ravi', role: 'cashier', isActive: true }, pin: '6194' }),
  ],
]

const list = Buffer.from(
  ['name,price', ...Array.from({ length: 5000 }, (_, n) => `Item ${n},${n + 1}`)].join('\n'),
).toString('base64')

test.each(questions)('while %s', async (_what, count, question) => {
  const folder = makeCheckout('out/renderer')
  const known = await fillShop(join(folder, 'data'))
  const { child, firstLine, ended, errorText } = startDoorProgram(folder, ['--port', '0'])
  const { counter } = await enterDoor(await firstLine)
  await counter.person.signIn({ personId: known.people.owner, pin: pins.owner })
  const answers: string[] = []
  const asked = Array.from({ length: count }, () =>
    question(counter, known).then(
      () => answers.push('answered'),
      error => answers.push((error as Error).name),
    ),
  )
  await counter.shop.get({})
  child.kill('SIGINT')
  expect([await ended, errorText()]).toEqual([0, ''])
  await Promise.all(asked)
  if (count > 1) expect(answers).toContain('WireClosed')
  expect(readdirSync(join(folder, 'data')).filter(name => /wal|door|\.log|part|moment|remains/.test(name))).toEqual([])
  expect(verifyFile(join(folder, 'data', 'shop.galla'))).toMatchObject({ isWhole: true })
})

async function fillShop(dataFolder: string): Promise<Known> {
  const [itemId, sale] = [v7(), { ...soap() }]
  const words = {
    newId: v7,
    shop: shopFields(),
    today,
    itemOf: () => ({ id: itemId, fields: sale.fields }),
    customerOf: () => expect.unreachable(),
  }
  const bill = ringUp(words, { of: { soap: 2 } })
  const found: { people?: People['ids'] } = {}
  await fillFolder(dataFolder, async counter => {
    await counter.shop.setUp({
      fields: shopFields(),
      branch: { id: v7(), name: 'Main' },
      counter: { id: v7(), code: 'A1' },
      cashierName: 'Asha',
    })
    await counter.item.save({ id: itemId, ...sale })
    await counter.invoice.issue(bill)
    found.people = await namePeople(counter, v7)
  })
  return { people: present(found.people, 'people'), invoiceId: bill.id }
}
