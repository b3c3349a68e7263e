// How edits of one record from several counters become one record: field by field, the later save wins.
//
// 1. The outcome does not depend on the order in which the saves arrive.
// 2. A save that was made knowing another one is later than it, whatever the clocks say.
// 3. Of two saves at the same stamp the one whose entry has the greater id wins, everywhere.
//
// After: Kulkarni, Demirbas, Madappa, Avva, Leone, "Logical Physical Clocks" (2014), kept for each record: what must be
// ordered are the saves of a record, and a clock that is days ahead then bends the order of that record alone.

/** Milliseconds since 1970 times a thousand, and what counts on when saves of one record come faster or a clock is behind. */
export type SaveStamp = number

export interface FieldStamp {
  readonly stamp: SaveStamp
  readonly entryId: string
}

export interface MergedRecord {
  readonly fields: Readonly<Record<string, unknown>>
  /** Of the save that set each field. */
  readonly stamps: Readonly<Record<string, FieldStamp>>
}

export interface RecordSave extends FieldStamp {
  readonly fields: Readonly<Record<string, unknown>>
}

export const noRecord: MergedRecord = { fields: {}, stamps: {} }

export function isLater(one: FieldStamp, other: FieldStamp): boolean {
  return one.stamp > other.stamp || (one.stamp === other.stamp && one.entryId > other.entryId)
}

export function mergeSave(record: MergedRecord, { entryId, fields, stamp }: RecordSave): MergedRecord {
  const won = Object.entries(fields).filter(([name, value]) => {
    const standing = record.stamps[name]
    // Within one entry the later mention counts.
    return value !== undefined && (standing === undefined || !isLater(standing, { stamp, entryId }))
  })
  return {
    fields: { ...record.fields, ...Object.fromEntries(won) },
    stamps: { ...record.stamps, ...Object.fromEntries(won.map(([name]) => [name, { stamp, entryId }])) },
  }
}

/** The stamp of a save that is made now, by somebody who sees the record as it stands. */
export function nextStamp({ stamps }: Pick<MergedRecord, 'stamps'>, nowMs: number): SaveStamp {
  const standing = Object.values(stamps).map(({ stamp }) => stamp)
  return Math.max(nowMs * 1000, ...standing.map(stamp => stamp + 1))
}
