// What there is to count, as SQL: items as a whole, and those with batches by their batches.

import type { Batch } from '../../../../shared/records/stock.ts'

/** What is counted as one: an item, or a batch of it. */
export interface CountPlace {
  /** Empty for goods without one. */
  readonly batchCode: string
  /** Empty for goods that do not expire. */
  readonly expiresOn: string
  /** Below zero where the batch has none. */
  readonly mrpPaise: number
}

const lineOf = 'select 1 from stock_count_line l where l.count_id = (select id from this) and l.item_id = i.id'
/**
 * What there is to count, each with what the ledger holds: an item as a whole, or one with batches by its batches with
 * something in them, what of it has no batch, and what was found on the shelf. Takes the id of the count once.
 */
export const places = `with this (id) as (select ?),
  place (item_no, batch_code, expires_on, mrp_paise, held) as (
    select f.item_no, '', '', -1, f.on_hand_thousandths from item i join item_figures f on f.item_no = i.item_no
      where i.tracks_batches = 0
    union all
    select b.item_no, b.code, coalesce(b.expires_on, ''), coalesce(b.mrp_paise, -1), b.on_hand_thousandths
      from batch b join item i on i.item_no = b.item_no
      where (i.tracks_batches = 1 and b.on_hand_thousandths <> 0) or exists (${lineOf} and l.batch_code = b.code
        and l.expires_on = coalesce(b.expires_on, '') and l.mrp_paise = coalesce(b.mrp_paise, -1))
    union all
    select i.item_no, '', '', -1, i.rest from (select i.item_no, i.id,
        ${restOfItem('f.on_hand_thousandths', 'i.item_no')} as rest,
        exists (select 1 from batch b where b.item_no = i.item_no and b.on_hand_thousandths <> 0) as is_held
      from item i join item_figures f on f.item_no = i.item_no where i.tracks_batches = 1) i
      where i.rest <> 0 or exists (${lineOf} and l.batch_code = '') or not (i.is_held or exists (${lineOf}))
    union all
    select i.item_no, l.batch_code, l.expires_on, l.mrp_paise, 0 from stock_count_line l join item i on i.id = l.item_id
      where l.count_id = (select id from this) and l.batch_code <> '' and not exists (
        select 1 from batch b where b.item_no = i.item_no and b.code = l.batch_code
          and coalesce(b.expires_on, '') = l.expires_on and coalesce(b.mrp_paise, -1) = l.mrp_paise))`
/** The same of what was counted alone: without a walk through all items, since it is asked for after each scan. */
export const countedPlaces = `with this (id) as (select ?),
  place (item_no, batch_code, expires_on, mrp_paise, held) as (
    select i.item_no, l.batch_code, l.expires_on, l.mrp_paise, l.expected_thousandths
      from stock_count_line l cross join item i on i.id = l.item_id where l.count_id = (select id from this))`
export const fromPlaces = `from place p join item i on i.item_no = p.item_no
  left join stock_count_line l on l.count_id = (select id from this) and l.item_id = i.id
    and l.batch_code = p.batch_code and l.expires_on = p.expires_on and l.mrp_paise = p.mrp_paise
  left join item_group g on g.group_no = i.group_no`
/** Of one item the earliest expiry first; goods without a batch last. */
export const inPlace = `i.item_no, p.batch_code = '', p.expires_on = '', p.expires_on, p.batch_code, p.mrp_paise`

/** The batch of a line; null for an item without batches, and for goods that belong to none. */
export function batchOfPlace({ batchCode, expiresOn, mrpPaise }: CountPlace): Batch | null {
  if (batchCode === '') return null
  return { code: batchCode, expiresOn: expiresOn === '' ? null : expiresOn, mrpPaise: mrpPaise < 0 ? null : mrpPaise }
}

export function placeOf(batch: Batch | null): CountPlace {
  return { batchCode: batch?.code ?? '', expiresOn: batch?.expiresOn ?? '', mrpPaise: batch?.mrpPaise ?? -1 }
}

/** SQL of what of an item's stock no batch holds. */
export function restOfItem(onHand: string, itemNo: string): string {
  return `${onHand} - coalesce((select sum(h.on_hand_thousandths) from batch h where h.item_no = ${itemNo}), 0)`
}
