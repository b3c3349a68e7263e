// Joins the operations to the writers of tables.

import { writeItems } from '../import/write-items.ts'
import type { TableWriter } from '../operations/deps.ts'

export function openTableWriter(): TableWriter {
  return { writeItems }
}
