// Lists to bring in, made up: a catalogue as large as a real one, and the bills of some years.

import { productBarcode, productName } from './product-names.ts'

const catalogueRows = 27_555

export function madeCatalogue({ prefix = 'C', morePaise = 0 } = {}): string {
  const lines = Array.from({ length: catalogueRows }, (_, index) => {
    const price = (1000 + ((index * 37) % 90_000) + morePaise) / 100
    const group = `Group ${1 + (index % 90)}`
    const rate = [0, 5, 5, 18, 18, 40][index % 6]
    return [
      `${prefix}${index}`,
      prefix === 'C' ? productBarcode(index) : '',
      `"${productName(index)}"`,
      group,
      1001 + (index % 90) * 11,
      rate,
      price.toFixed(2),
      (price * 1.2).toFixed(2),
      index % 40,
    ].join(',')
  })
  return ['code,barcode,name,group,hsn,gst_rate,price,mrp,stock', ...lines].join('\n')
}

export interface Bills {
  readonly name: string
  readonly fileName: string
  readonly bytes: Buffer
  readonly lineCount: number
}

/** Bills of twenty lines, every tenth a return. */
export function madeBills(lineCount: number): Bills {
  const lines = Array.from({ length: lineCount }, (_, index) => {
    const bill = Math.floor(index / 20)
    const isBack = bill % 10 === 9
    const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(bill / 100))).toISOString().slice(0, 10)
    const price = (100 + ((index * 37) % 90_000)) / 100
    const quantity = (isBack ? -1 : 1) * (1 + (index % 12))
    const time = `${String(9 + (bill % 12)).padStart(2, '0')}:${String(bill % 60).padStart(2, '0')}:00`
    const item = (index * 7919) % 5000
    return `${isBack ? 'C' : ''}${500_000 + bill},${10_000 + item},${productName(item)},${quantity},${day} ${time},${price},${12_000 + (bill % 3000)}.0,India`
  })
  const head = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
  return { name: 'a made shop', fileName: 'made.csv', bytes: Buffer.from([head, ...lines, ''].join('\n')), lineCount }
}
