// Bills of another program for a test, and the steps of bringing them in: by the session the import thread runs, without
// its thread, which takes its time to start.
import { readFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { createImportSession, type ImportSessionOptions } from '../../../src/main/core/import/import-session.ts'
import { joinLedger } from '../../../src/main/ledger/open-ledger.ts'
import { singlePieces } from '../../../src/main/ledger/turns.ts'
import type { ImportState } from '../../../src/shared/contract/counter/import/import-calls.ts'
import type { SalesMapping } from '../../../src/shared/contract/counter/import/sales-mapping.ts'
import type { TestShop } from '../open-test-shop.ts'

export const head = 'Bill No,Date,Item Code,Item,Qty,Rate,Customer,Phone'

/** The fixture of every oddity: 11 lines of 7 bills. */
export const oddBills = readFileSync(new URL('../../fixtures/import/past-sales.csv', import.meta.url))

type Shop = Pick<TestShop, 'file' | 'clock' | 'newId'>

type Session = ReturnType<typeof createImportSession>

export function openPastSession(shop: Shop, words: Partial<ImportSessionOptions> = {}): Session {
  const ledger = joinLedger(shop.file)
  onTestFinished(() => void ledger.db.close())
  const { clock, newId } = shop
  const silent = {
    turns: singlePieces,
    isCancelled: () => false,
    onProgress: () => undefined,
    onPosted: () => undefined,
  }
  return createImportSession({ ledger, clock, newId, ...silent, ...words })
}

export function contentOf(rows: readonly string[]): Buffer {
  return Buffer.from([head, ...rows, ''].join('\n'))
}

export async function readPast(session: Session, shop: Shop, content: Buffer, fileName = 'past.csv') {
  const contentBase64 = content.toString('base64')
  return await session.read({ id: shop.newId(), kind: 'sales', fileName, contentBase64 })
}

/** `defaults`: where the suggested mapping is not the one. */
export async function bringInPast(
  shop: Shop,
  content: Buffer,
  defaults: Partial<SalesMapping['defaults']> = {},
): Promise<ImportState> {
  const session = openPastSession(shop)
  const { id, mapping } = await readPast(session, shop, content)
  return await session.run({ id, mapping: withDefaults(mapping, defaults), skipRefused: false, by: 'Asha' })
}

export function withDefaults(
  mapping: ImportState['mapping'],
  defaults: Partial<SalesMapping['defaults']>,
): SalesMapping {
  if (mapping.kind !== 'sales') throw new Error(`a mapping of ${mapping.kind}`)
  return { ...mapping, defaults: { ...mapping.defaults, ...defaults } }
}
