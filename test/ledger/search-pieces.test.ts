// The search index in pieces: left by every commit, joined in steps, and the same answers all along.
import { expect, test } from 'vitest'
import { joinLedger, type Ledger } from '../../src/main/ledger/open-ledger.ts'
import { joinAllSearchPieces, joinSearchPieces } from '../../src/main/ledger/search/search-pieces.ts'
import { soap } from '../support/goods.ts'
import { openTestShop } from '../support/open-test-shop.ts'

const pieces = ({ db }: Ledger) =>
  db.prepare<[], number>('select count(distinct segid) from item_search_idx').pluck().get()

test('steps join the pieces of many commits into one, and searches find the same', async () => {
  const { counter, newId, file } = await openTestShop()
  for (let number = 1; number <= 9; number += 1)
    await counter.item.save({ id: newId(), fields: soap({ name: `Soap ${number}`, code: null }).fields })
  const ledger = joinLedger(file)
  const found = await counter.item.search({ text: 'soa' })
  expect(found).toHaveLength(9)
  expect(pieces(ledger)).toBe(9)
  while (joinSearchPieces(ledger.db));
  expect(pieces(ledger)).toBeLessThan(9)
  for (let hasMore = joinAllSearchPieces(ledger.db); hasMore; ) hasMore = joinSearchPieces(ledger.db)
  expect(pieces(ledger)).toBe(1)
  expect(joinSearchPieces(ledger.db)).toBe(false)
  expect(await counter.item.search({ text: 'soa' })).toEqual(found)
  ledger.db.close()
})
