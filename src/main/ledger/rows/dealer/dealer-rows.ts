// Reads and writes dealers and their figures.

import type { Database } from 'better-sqlite3'
import type { FindDealers } from '../../../../shared/contract/counter/dealer-calls.ts'
import { instantOf } from '../../../../shared/kernel/calendar.ts'
import { type DealerFields, type DealerView, emptyDealer } from '../../../../shared/records/dealer/dealer.ts'
import type { Address } from '../../../../shared/records/shop.ts'
import { dealer, dealerFigures } from '../../schema/dealer.ts'
import { blobOfId, idOfBlob } from '../../statements/id-blob.ts'
import { prepareInsert, prepareReplace } from '../../statements/prepare-insert.ts'
import { createStatementCache } from '../../statements/statement-cache.ts'
import type { FieldStampRows, SaveMark } from '../merge/field-stamp-rows.ts'
import { type DealerRow, dealerColumns, dealersFrom } from './dealer-row.ts'

export function prepareDealerRows(db: Database, fieldStamps: FieldStampRows) {
  const byId = db.prepare<[Buffer], DealerRow>(`select ${dealerColumns} ${dealersFrom} where d.id = +?`)
  const noOfId = db.prepare<[Buffer], number>('select dealer_no from dealer where id = ?').pluck()
  const lastNo = db.prepare<[], number>('select coalesce(max(dealer_no), 0) from dealer').pluck()
  const owed = db.prepare<[], DealerRow>(
    `select ${dealerColumns} ${dealersFrom} where f.payable_paise > 0 order by d.name collate nocase, d.dealer_no`,
  )
  const active = db.prepare<[], DealerRow>(
    `select ${dealerColumns} ${dealersFrom} where d.is_active = 1 order by d.dealer_no`,
  )
  const count = db.prepare<[], number>('select count(*) from dealer where is_active = 1').pluck()
  const payable = db.prepare<[], number>('select coalesce(sum(payable_paise), 0) from dealer_figures').pluck()
  const replace = prepareReplace(db, dealer)
  const insertFigures = prepareInsert(db, dealerFigures)
  return {
    get(id: string): DealerView | undefined {
      const row = byId.get(blobOfId(id))
      return row === undefined ? undefined : viewOf(row)
    },
    numberOf: (id: string) => noOfId.get(blobOfId(id)),
    active: (): DealerView[] => active.all().map(viewOf),
    find: prepareDealerList(db),
    /** Those with something to pay, by name. */
    owed: (): DealerView[] => owed.all().map(viewOf),
    count: () => count.get() ?? 0,
    payablePaise: () => payable.get() ?? 0,
    figures: prepareDealerFigures(db),
    save(id: string, saved: Partial<DealerFields>, mark: SaveMark): void {
      const row = byId.get(blobOfId(id))
      const dealerNo = row?.dealerNo ?? (lastNo.get() ?? 0) + 1
      if (row === undefined) fieldStamps.keepOfFirst(blobOfId(id), saved, mark)
      const merged =
        row === undefined
          ? { ...emptyDealer, ...saved }
          : { ...viewOf(row), ...fieldStamps.winners(blobOfId(id), saved, mark) }
      replace(rowOf(dealerNo, id, merged, Math.max(row?.updatedAtMs ?? 0, mark.atMs)))
      if (row === undefined) insertFigures({ dealerNo, payablePaise: 0, pendingOrderCount: 0, lastOrderAtMs: null })
    },
  }
}
export type DealerRows = ReturnType<typeof prepareDealerRows>

function rowOf(dealerNo: number, id: string, fields: DealerFields, updatedAtMs: number) {
  return {
    dealerNo,
    id: blobOfId(id),
    name: fields.name,
    contactPerson: fields.contactPerson,
    phone: fields.phone,
    email: fields.email,
    address: JSON.stringify(fields.address),
    gstin: fields.gstin,
    stateCode: fields.stateCode,
    paymentDays: fields.paymentDays,
    note: fields.note,
    isActive: fields.isActive ? 1 : 0,
    updatedAtMs,
  }
}

function viewOf(row: DealerRow): DealerView {
  const { dealerNo: _, lastOrderAtMs, updatedAtMs, ...rest } = row
  return {
    ...rest,
    id: idOfBlob(row.id),
    address: JSON.parse(row.address) as Address,
    isActive: row.isActive === 1,
    updatedAt: instantOf(updatedAtMs),
    lastOrderAt: lastOrderAtMs === null ? null : instantOf(lastOrderAtMs),
  }
}

const shows = {
  active: 'd.is_active = 1',
  inactive: 'd.is_active = 0',
  owed: 'f.payable_paise > 0',
} as const

function prepareDealerList(db: Database) {
  const prepare = createStatementCache(db)
  return (question: FindDealers): { rows: DealerView[]; total: number; payablePaise: number } => {
    const words = question.text.trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
    const said = `lower(d.name || ' ' || d.contact_person || ' ' || coalesce(d.phone, '') || ' ' || coalesce(d.gstin, ''))`
    const where = [shows[question.show], ...words.map(() => `instr(${said}, ?) > 0`)].join(' and ')
    const sums = prepare<unknown[], { total: number; payablePaise: number }>(
      `select count(*) as total, coalesce(sum(f.payable_paise), 0) as payablePaise ${dealersFrom} where ${where}`,
    ).get(...words)
    const rows = prepare<unknown[], DealerRow>(
      `select ${dealerColumns} ${dealersFrom} where ${where} order by d.name collate nocase, d.dealer_no limit ? offset ?`,
    ).all(...words, question.limit, question.offset)
    return { rows: rows.map(viewOf), total: sums?.total ?? 0, payablePaise: sums?.payablePaise ?? 0 }
  }
}

function prepareDealerFigures(db: Database) {
  const addPayable = db.prepare<[number, number]>(
    'update dealer_figures set payable_paise = payable_paise + ? where dealer_no = ?',
  )
  const addPending = db.prepare<[number, number]>(
    'update dealer_figures set pending_order_count = pending_order_count + ? where dealer_no = ?',
  )
  const setLastOrder = db.prepare<[number, number]>(
    'update dealer_figures set last_order_at_ms = max(coalesce(last_order_at_ms, 0), ?) where dealer_no = ?',
  )
  return {
    addPayable: (dealerNo: number, paise: number) => addPayable.run(paise, dealerNo),
    addPending: (dealerNo: number, count: number) => addPending.run(count, dealerNo),
    setLastOrder: (dealerNo: number, atMs: number) => setLastOrder.run(atMs, dealerNo),
  }
}
