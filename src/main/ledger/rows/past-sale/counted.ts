// Which past bills count: the one condition that every question about them holds.

/** In SQL: the import of the bill `p` was finished and stands. */
export function countedSql(p: string): string {
  return `exists (select 1 from import_run ir where ir.seq = ${p}.import_seq and ir.finished_seq is not null and ir.undone_seq is null)`
}

/** In SQL: first and last key of the lines of the bill `p`, as the two ends of a `between`. */
export function pastLinesSql(p: string): string {
  return `${p}.sale_key and ${p}.sale_key + ${p}.line_count - 1`
}

/** In SQL: mills of rupees to the paisa, five and more away from zero, as `paiseOfMills`. */
export function paiseSql(mills: string): string {
  return `(${mills} + case when ${mills} < 0 then -5 else 5 end) / 10`
}
