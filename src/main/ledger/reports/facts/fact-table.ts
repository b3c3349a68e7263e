// Facts in columns of numbers, only ever added to: what makes summing up a million of them a matter of milliseconds.

const widths = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array, f64: Float64Array } as const
type Width = keyof typeof widths
type Numbers = Uint8Array | Uint16Array | Int32Array | Float64Array

export interface FactTable<K extends string> {
  length(): number
  /** Valid up to `length`, and until the next `add`. */
  column(key: K): Numbers
  /** In the order of the columns. */
  add(values: readonly number[]): void
}

const firstCapacity = 4096

export function createFactTable<K extends string>(shape: Readonly<Record<K, Width>>): FactTable<K> {
  const keys = Object.keys(shape) as K[]
  let columns: Numbers[] = keys.map(key => new widths[shape[key]](firstCapacity))
  let length = 0
  const grow = (): void => {
    columns = columns.map((column, at) => {
      const wider = new widths[shape[keys[at] as K]](column.length * 2)
      wider.set(column)
      return wider
    })
  }
  return {
    length: () => length,
    column: key => columns[keys.indexOf(key)] as Numbers,
    add(values) {
      if (length === columns[0]?.length) grow()
      for (let at = 0; at < columns.length; at += 1) (columns[at] as Numbers)[length] = values[at] as number
      length += 1
    },
  }
}

/** Which facts count: those of some days, and of some stands; null: of all. */
export interface FactScope {
  readonly fromDay: number
  readonly toDay: number
  readonly stands: ReadonlySet<number> | null
}

/** Empty for what was not asked for. */
type Sums = (measure: string) => Float64Array

const none = new Float64Array(0)

/** `sums(measure)[key]`: measures of the facts in scope, summed up by a column of small numbers. */
export function sumByKey<K extends string>(
  table: FactTable<K | 'day' | 'stand'>,
  by: K | 'day',
  measures: readonly K[],
  { fromDay, stands, toDay }: FactScope,
): Sums {
  const [day, stand, keys] = [table.column('day'), table.column('stand'), table.column(by)]
  const count = table.length()
  const chosen = new Int32Array(count)
  let [found, size] = [0, 0]
  for (let at = 0; at < count; at += 1) {
    const on = day[at] as number
    if (on < fromDay || on > toDay || (stands !== null && !stands.has(stand[at] as number))) continue
    chosen[found] = at
    found += 1
    if ((keys[at] as number) >= size) size = (keys[at] as number) + 1
  }
  const sums = measures.map(measure => {
    const [from, sum] = [table.column(measure), new Float64Array(size)]
    for (let each = 0; each < found; each += 1) {
      const at = chosen[each] as number
      const key = keys[at] as number
      sum[key] = (sum[key] as number) + (from[at] as number)
    }
    return sum
  })
  return measure => sums[(measures as readonly string[]).indexOf(measure)] ?? none
}
