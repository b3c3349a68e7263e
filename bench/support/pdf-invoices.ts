// Invoices to draw, of any number of lines: B2B within the state, eight kinds of goods, everything on the paper.

import type { InvoiceView } from '../../src/shared/records/invoice.ts'
import { makeInvoiceView, registeredBuyer } from '../../test/support/paper/make-invoice-view.ts'

const goods = [
  {
    name: 'Butter pasteurised 500 g',
    hsn: '0405',
    unitPricePaise: 27_500,
    quantityThousandths: 3_000,
    taxRateBps: 500,
    mrpPaise: 29_000,
  },
  {
    name: 'Toor dal loose',
    hsn: '0713',
    unitPricePaise: 14_800,
    quantityThousandths: 1_250,
    unit: 'kg',
    uqc: 'KGS',
    decimals: 3,
    taxRateBps: 0,
  },
  {
    name: 'Detergent powder 1 kg pouch with measuring spoon',
    hsn: '3402',
    unitPricePaise: 21_050,
    quantityThousandths: 2_000,
    taxRateBps: 1800,
  },
  { name: 'Wheat flour 5 kg', hsn: '1101', unitPricePaise: 26_000, quantityThousandths: 1_000, taxRateBps: 500 },
  {
    name: 'Glucose biscuits',
    hsn: '1905',
    unitPricePaise: 1_000,
    quantityThousandths: 24_000,
    taxRateBps: 500,
    mrpPaise: 1_000,
  },
  {
    name: 'Bath soap 125 g',
    hsn: '3401',
    unitPricePaise: 4_500,
    quantityThousandths: 6_000,
    taxRateBps: 500,
    mrpPaise: 4_800,
  },
  {
    name: 'Basmati rice 5 kg',
    hsn: '1006',
    unitPricePaise: 64_900,
    quantityThousandths: 1_000,
    taxRateBps: 0,
    mrpPaise: 70_000,
  },
  {
    name: 'Toothpaste 200 g',
    hsn: '3306',
    unitPricePaise: 11_250,
    quantityThousandths: 4_000,
    taxRateBps: 1800,
    mrpPaise: 12_000,
  },
] as const

export function invoiceOf(lineCount: number): InvoiceView {
  const lines = Array.from({ length: lineCount }, (_, i) => {
    const item = goods[i % goods.length] as (typeof goods)[number]
    return { ...item, unitPricePaise: item.unitPricePaise + i, priceMode: 'inclusive' as const }
  })
  return makeInvoiceView({ buyer: registeredBuyer, lines, payments: [{ amountPaise: 10_000, tender: 'upi' }] })
}
