// Columns of many rows as PostgreSQL's binary arrays. In an array written as text every quotation mark of an entry's JSON
// is escaped on this side and unescaped on the other (decision 43).

/** By type what JavaScript has: a UUID and JSON are text, numbers are safe integers. */
interface ValueOf {
  readonly uuid: string
  readonly text: string
  readonly bigint: number
  readonly int: number
  readonly timestamptz: Date
  readonly bytea: Buffer
  readonly jsonb: string
}
export type ElementType = keyof ValueOf
export type Columns = Readonly<Record<string, ElementType>>
export type RowOf<C extends Columns> = { readonly [N in keyof C]: ValueOf[C[N]] | null }

interface Element<V> {
  /** Of the type, in PostgreSQL's catalogue. */
  readonly oid: number
  bytes(value: V): number
  write(into: Buffer, value: V, at: number): void
}

const pairBytes = 2 ** 32
/** PostgreSQL counts microseconds from here. */
const epochMs = Date.UTC(2000, 0, 1)
const jsonbVersion = 1

function writeBigint(into: Buffer, value: number, at: number): void {
  into.writeInt32BE(Math.floor(value / pairBytes), at)
  into.writeUInt32BE(value >>> 0, at + 4)
}

/** By character code; everything else is NaN. */
const hexDigits = Array.from({ length: 128 }, (_, code) => Number.parseInt(String.fromCharCode(code), 16))

function writeUuid(into: Buffer, value: string, at: number): void {
  let read = 0
  for (let byte = 0; byte < 16; byte += 1) {
    if (value[read] === '-') read += 1
    const written =
      (hexDigits[value.charCodeAt(read)] ?? Number.NaN) * 16 + (hexDigits[value.charCodeAt(read + 1)] ?? Number.NaN)
    if (Number.isNaN(written)) throw new Error('not a UUID')
    into[at + byte] = written
    read += 2
  }
}

function writeTime(into: Buffer, value: Date, at: number): void {
  if (Number.isNaN(value.getTime())) throw new Error('not a time')
  writeBigint(into, (value.getTime() - epochMs) * 1000, at)
}

const elements: { readonly [T in ElementType]: Element<ValueOf[T]> } = {
  uuid: { oid: 2950, bytes: () => 16, write: writeUuid },
  text: { oid: 25, bytes: value => Buffer.byteLength(value), write: (into, value, at) => into.write(value, at) },
  bigint: { oid: 20, bytes: () => 8, write: writeBigint },
  int: { oid: 23, bytes: () => 4, write: (into, value, at) => into.writeInt32BE(value, at) },
  timestamptz: { oid: 1184, bytes: () => 8, write: writeTime },
  bytea: { oid: 17, bytes: value => value.length, write: (into, value, at) => value.copy(into, at) },
  jsonb: {
    oid: 3802,
    bytes: value => 1 + Buffer.byteLength(value),
    write(into, value, at) {
      into[at] = jsonbVersion
      into.write(value, at + 1)
    },
  },
}

/** Parameters for `unnest($n::uuid[], …)`, one for each column, in its order. */
export function binaryColumns<C extends Columns>(columns: C, rows: readonly RowOf<C>[]): Buffer[] {
  return Object.keys(columns).map((name: keyof C) => {
    const values = rows.map(row => row[name])
    return binaryArray(columns[name] as ElementType, values)
  })
}

/** As the statement names them, from the parameter `first` on: `$2::uuid[], $3::text[]`. */
export function arrayParameters(columns: Columns, first: number): string {
  return Object.values(columns)
    .map((type, index) => `$${first + index}::${type}[]`)
    .join(', ')
}

function binaryArray(type: ElementType, values: readonly unknown[]): Buffer {
  const { bytes, oid, write } = elements[type] as Element<unknown>
  const sizes = values.map(value => (value == null ? -1 : bytes(value)))
  const array = Buffer.allocUnsafe(sizes.reduce((sum, size) => sum + 4 + Math.max(size, 0), headBytes))
  const head = [1, sizes.includes(-1) ? 1 : 0, oid, values.length, 1]
  for (const [index, field] of head.entries()) array.writeInt32BE(field, index * 4)
  let at = headBytes
  for (const [index, size] of sizes.entries()) {
    array.writeInt32BE(size, at)
    at += 4
    if (size < 0) continue
    write(array, values[index], at)
    at += size
  }
  return array
}

/** Dimensions, whether there are nulls, the type, how many there are, the number of the first. */
const headBytes = 20
