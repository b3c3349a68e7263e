// What the columns of a file mean, by what is in the file. A kind has a schema of its own, and a line here.

import * as z from 'zod'
import { CustomersMapping } from './customers-mapping.ts'
import { DealersMapping } from './dealers-mapping.ts'
import { ItemsMapping } from './items-mapping.ts'
import { SalesMapping } from './sales-mapping.ts'
import { StockMapping } from './stock-mapping.ts'

export const ImportMapping = z.discriminatedUnion('kind', [
  ItemsMapping,
  StockMapping,
  CustomersMapping,
  DealersMapping,
  SalesMapping,
])
export type ImportMapping = z.output<typeof ImportMapping>
