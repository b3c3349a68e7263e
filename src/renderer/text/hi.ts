// All words of the screens in Hindi.

import { branch } from './branch/hi.ts'
import { bundle } from './bundle/hi.ts'
import { finance } from './finance/hi.ts'
import { account } from './hi/account.ts'
import { customers } from './hi/customers.ts'
import { dealers } from './hi/dealers.ts'
import { common } from './hi/everywhere.ts'
import { shop } from './hi/first-run.ts'
import { frame } from './hi/frame.ts'
import { imports } from './hi/import/import.ts'
import { importProblems } from './hi/import/import-problems.ts'
import { pastSales } from './hi/import/past-sales.ts'
import { salesImport } from './hi/import/sales-import.ts'
import { invoices } from './hi/invoices.ts'
import { items } from './hi/items.ts'
import { monthEnd } from './hi/month-end.ts'
import { payment } from './hi/payment.ts'
import { people } from './hi/people.ts'
import { refusals } from './hi/refusals.ts'
import { returns } from './hi/returns.ts'
import { safety } from './hi/safety.ts'
import { sell } from './hi/sell.ts'
import { settings } from './hi/settings.ts'
import { stock } from './hi/stock.ts'
import { till } from './hi/till.ts'
import { trouble } from './hi/trouble.ts'
import { home } from './home/hi.ts'
import { market } from './market/hi.ts'
import { marketOwn } from './market/own-hi.ts'
import { opening } from './opening/hi.ts'
import { reports } from './reports/hi.ts'
import { sync } from './sync/hi.ts'
import type { Words } from './words.ts'

export const hi: Words = {
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
