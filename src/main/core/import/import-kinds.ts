// The kinds of files that can be brought in: one line for each.

import type { ImportKind } from '../../../shared/records/import/import-run.ts'
import type { KindWork } from './import-kind.ts'
import { itemsImport } from './items-import.ts'
import { customersImport, dealersImport } from './parties-import.ts'
import { salesImport } from './sales-import.ts'
import { stockImport } from './stock-import.ts'

const works: Readonly<Record<ImportKind, KindWork>> = {
  items: itemsImport,
  stock: stockImport,
  customers: customersImport,
  dealers: dealersImport,
  sales: salesImport,
}

export function workOf(kind: ImportKind): KindWork {
  return works[kind]
}
