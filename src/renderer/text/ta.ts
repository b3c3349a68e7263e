// All words of the screens in Tamil.

import { branch } from './branch/ta.ts'
import { bundle } from './bundle/ta.ts'
import { finance } from './finance/ta.ts'
import { home } from './home/ta.ts'
import { marketOwn } from './market/own-ta.ts'
import { market } from './market/ta.ts'
import { opening } from './opening/ta.ts'
import { reports } from './reports/ta.ts'
import { sync } from './sync/ta.ts'
import { account } from './ta/account.ts'
import { customers } from './ta/customers.ts'
import { dealers } from './ta/dealers.ts'
import { common } from './ta/everywhere.ts'
import { shop } from './ta/first-run.ts'
import { frame } from './ta/frame.ts'
import { imports } from './ta/import/import.ts'
import { importProblems } from './ta/import/import-problems.ts'
import { pastSales } from './ta/import/past-sales.ts'
import { salesImport } from './ta/import/sales-import.ts'
import { invoices } from './ta/invoices.ts'
import { items } from './ta/items.ts'
import { monthEnd } from './ta/month-end.ts'
import { payment } from './ta/payment.ts'
import { people } from './ta/people.ts'
import { refusals } from './ta/refusals.ts'
import { returns } from './ta/returns.ts'
import { safety } from './ta/safety.ts'
import { sell } from './ta/sell.ts'
import { settings } from './ta/settings.ts'
import { stock } from './ta/stock.ts'
import { till } from './ta/till.ts'
import { trouble } from './ta/trouble.ts'
import type { Words } from './words.ts'

export const ta: Words = {
  account,
  branch,
  common,
  customers,
  dealers,
  finance,
  frame,
  home,
  importProblems,
  imports,
  invoices,
  items,
  market,
  marketOwn,
  monthEnd,
  opening,
  pastSales,
  payment,
  people,
  refusals,
  bundle,
  reports,
  returns,
  safety,
  salesImport,
  sell,
  settings,
  shop,
  stock,
  sync,
  till,
  trouble,
}
