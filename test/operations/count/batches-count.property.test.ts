// Whatever is brought in, sold, written off and counted: stock on hand is the sum of movements and of batches.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Batch } from '../../../src/shared/records/stock.ts'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'

const batches: readonly (Batch | null)[] = [
  null,
  { code: 'A', expiresOn: '2026-10-31', mrpPaise: null },
  { code: 'B', expiresOn: '2027-01-31', mrpPaise: 4_000 },
  { code: 'B', expiresOn: '2027-01-31', mrpPaise: 4_500 },
  { code: 'C', expiresOn: null, mrpPaise: null },
]
const batch = fc.constantFrom(...batches)
const quantity = fc.integer({ min: 1, max: 9 })
const act = fc.oneof(
  fc.record({ do: fc.constant('bring' as const), batch, quantity }),
  fc.record({ do: fc.constant('write_off' as const), batch, quantity }),
  fc.record({ do: fc.constant('sell' as const), batch, quantity }),
  fc.record({ do: fc.constant('count' as const), batch, quantity: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ do: fc.constant('post' as const), batch: fc.constant(null), quantity: fc.constant(0) }),
)

test('stock on hand is the sum of movements, and the sum over batches', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async acts => {
      const shop = await openTestShop({ items: { soap: soap({ tracksBatches: true }) } })
      const { counter, ids, newId } = shop
      const itemId = ids.soap
      let countId = newId()
      await counter.count.start({ id: countId, scope: { kind: 'scan' } })
      for (const { do: what, batch, quantity } of acts) {
        const named = batch === null ? {} : { batch }
        const quantityThousandths = quantity * 1000
        if (what === 'bring')
          await counter.stock.adjust({ id: newId(), itemId, deltaThousandths: quantityThousandths, note: '', ...named })
        if (what === 'write_off')
          await counter.stock.writeOff({
            id: newId(),
            lines: [{ itemId, quantityThousandths, ...named }],
            reason: 'lost',
            note: '',
          })
        if (what === 'sell') await counter.invoice.issue(shop.sale({ of: { soap: quantity } }))
        if (what === 'count') await counter.count.item({ id: countId, itemId, batch, how: 'set', quantityThousandths })
        if (what === 'post') {
          await counter.count.post({ id: countId, note: '' })
          countId = newId()
          await counter.count.start({ id: countId, scope: { kind: 'scan' } })
        }
      }
      await counter.count.post({ id: countId, note: '' })
      const { rows } = await counter.stock.findMovements({ itemId, limit: 500 })
      const { onHandThousandths } = await counter.item.get({ id: itemId })
      const sumOf = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0)
      expect(sumOf(rows.map(row => row.deltaThousandths))).toBe(onHandThousandths)
      const held = await counter.stock.findBatches({ itemIds: [itemId] })
      const ofNone = sumOf(rows.filter(row => row.batch === null).map(row => row.deltaThousandths))
      expect(sumOf(held.map(each => each.onHandThousandths)) + ofNone).toBe(onHandThousandths)
      expect(shop.verify().isWhole).toBe(true)
      await shop.close()
    }),
    { numRuns: 40 },
  )
})

test('what was counted is what every batch holds after it is posted', { timeout: 60_000 }, async () => {
  const figures = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: batches.length, maxLength: batches.length })
  await fc.assert(
    fc.asyncProperty(figures, figures, async (before, counted) => {
      const shop = await openTestShop({ items: { soap: soap({ tracksBatches: true }) } })
      const { counter, ids, newId } = shop
      const itemId = ids.soap
      for (const [at, batch] of batches.entries()) {
        const deltaThousandths = (before[at] ?? 0) * 1000
        const named = batch === null ? {} : { batch }
        await counter.stock.adjust({ id: newId(), itemId, deltaThousandths, note: '', ...named })
      }
      const id = newId()
      await counter.count.start({ id, scope: { kind: 'all' } })
      for (const [at, batch] of batches.entries()) {
        const quantityThousandths = (counted[at] ?? 0) * 1000
        await counter.count.item({ id, itemId, batch, how: 'set', quantityThousandths })
      }
      await counter.count.post({ id, note: '' })
      const held = await counter.stock.findBatches({ itemIds: [itemId] })
      for (const [at, batch] of batches.entries()) {
        if (batch === null) continue
        const found = held.find(
          each => each.code === batch.code && each.expiresOn === batch.expiresOn && each.mrpPaise === batch.mrpPaise,
        )
        expect(found?.onHandThousandths ?? 0).toBe((counted[at] ?? 0) * 1000)
      }
      const total = counted.reduce((sum, each) => sum + each, 0) * 1000
      expect((await counter.item.get({ id: itemId })).onHandThousandths).toBe(total)
      await shop.close()
    }),
    { numRuns: 25 },
  )
})
