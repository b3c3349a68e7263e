// Where the worth of returned goods goes.
import { expect, test } from 'vitest'
import { settleReturn } from '../../../src/shared/domain/credit-note/settle-return.ts'

const cash = (amountPaise: number) => ({ id: `refund ${amountPaise}`, tender: 'cash' as const, amountPaise, note: '' })

test.for([
  ['all was paid: all goes back', 1_000, 0, [cash(1_000)], 0, { againstDuePaise: 0, toAccountPaise: 0 }],
  ['nothing was paid: nothing goes back', 1_000, 5_000, [], 0, { againstDuePaise: 1_000, toAccountPaise: 0 }],
  ['part was paid: the rest goes back', 1_000, 400, [cash(100)], 500, { againstDuePaise: 400, toAccountPaise: 500 }],
  ['goods worth nothing', 0, 0, [], 0, { againstDuePaise: 0, toAccountPaise: 0 }],
] as const)('%s', ([, totalPaise, duePaise, refunds, toAccountPaise, expected]) => {
  const settled = settleReturn(totalPaise, duePaise, { refunds, toAccountPaise }, true)
  expect(settled).toEqual({ ...expected, refunds: [...refunds] })
})

test('a paisa too much or too little is refused with the sum that has to go back', async () => {
  for (const paise of [599, 601]) {
    const settle = () => settleReturn(1_000, 400, { refunds: [cash(paise)], toAccountPaise: 0 }, true)
    await expect(settle).toBeRefused('refund_mismatch', { refundPaise: 600, wishedPaise: paise })
  }
})

test('only a known customer has an account for it to go to', async () => {
  const settle = () => settleReturn(1_000, 0, { refunds: [], toAccountPaise: 1_000 }, false)
  await expect(settle).toBeRefused('credit_needs_customer')
})
