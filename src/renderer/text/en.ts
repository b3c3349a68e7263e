// All words of the screens in English. English says what there is; the other languages are typed after it.

import { branch } from './branch/en.ts'
import { bundle } from './bundle/en.ts'
import { account } from './en/account.ts'
import { customers } from './en/customers.ts'
import { dealers } from './en/dealers.ts'
import { common } from './en/everywhere.ts'
import { shop } from './en/first-run.ts'
import { frame } from './en/frame.ts'
import { imports } from './en/import/import.ts'
import { importProblems } from './en/import/import-problems.ts'
import { pastSales } from './en/import/past-sales.ts'
import { salesImport } from './en/import/sales-import.ts'
import { invoices } from './en/invoices.ts'
import { items } from './en/items.ts'
import { monthEnd } from './en/month-end.ts'
import { payment } from './en/payment.ts'
import { people } from './en/people.ts'
import { refusals } from './en/refusals.ts'
import { returns } from './en/returns.ts'
import { safety } from './en/safety.ts'
import { sell } from './en/sell.ts'
import { settings } from './en/settings.ts'
import { stock } from './en/stock.ts'
import { till } from './en/till.ts'
import { trouble } from './en/trouble.ts'
import { finance } from './finance/en.ts'
import { home } from './home/en.ts'
import { market } from './market/en.ts'
import { marketOwn } from './market/own-en.ts'
import { opening } from './opening/en.ts'
import { reports } from './reports/en.ts'
import { sync } from './sync/en.ts'

export const en = {
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
