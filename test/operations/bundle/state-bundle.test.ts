// How far an export is, for a window that is opened or reloaded meanwhile.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BundleState } from '../../../src/shared/contract/counter/bundle/bundle-calls.ts'
import { soap } from '../../support/goods.ts'
import { openTestShop } from '../../support/open-test-shop.ts'
import { takeAway } from './full-shop.ts'

test('before the first: where it would go', async () => {
  const shop = await openTestShop()
  const usualFolder = join(shop.folder, 'exports')
  expect(await shop.counter.bundle.state({})).toEqual({ usualFolder, running: null, last: null })
})

test('every window hears each step in order, and how it ended', async () => {
  const shop = await openTestShop({ items: { soap: soap() } })
  await shop.counter.invoice.issue(shop.sale({ of: { soap: 1 } }))
  const heard: BundleState[] = []
  shop.openWindow().on('bundle.changed', state => heard.push(state))
  const last = await takeAway(shop.counter)
  const stages = heard.flatMap(({ running }) => (running === null ? [] : [running.stage]))
  expect([...new Set(stages)]).toEqual(['copy', 'tables', 'log', 'papers', 'proofs'])
  expect(last).toMatchObject({ kind: 'done', result: { paperCount: 1 } })
  expect((await shop.openWindow().bundle.state({})).last).toEqual(last)
})
