// What differs between kinds of files on this screen: where what they bring is seen, and a sample.

import type { ImportKind } from '../../../shared/records/import/import-run.ts'

export const placeOf: Readonly<Record<ImportKind, string>> = {
  items: '/items',
  stock: '/stock',
  customers: '/customers',
  dealers: '/dealers',
  sales: '/past-bills',
}

/** A header that is recognised, and rows that show what may stand under it. */
export const samples: Readonly<Record<ImportKind, readonly string[]>> = {
  items: [
    'Code,Barcode,Name,Group,HSN,GST %,Price,MRP,Cost,Unit,Stock',
    'S1,8901030865237,Lux Soap 100 g,Soaps,3401,18,40,42,33.50,nos,24',
    'R1,,Sona Masoori Rice,Staples,1006,0,62,,54,kg,37.5',
  ],
  stock: [
    'Code,Barcode,Name,Quantity,Cost,Batch,Expiry',
    'S1,8901030865237,Lux Soap 100 g,24,33.50,,',
    'C1,,Crocin 500,120,1.20,CR2407,03/2028',
  ],
  customers: [
    'Name,Phone,GSTIN,Address,City,PIN code,State,Credit limit,Bill number,Bill date,Due date,Opening balance,Paid ahead',
    'Ravi Kumar,9845012345,,12 MG Road,Bengaluru,560001,Karnataka,5000,B-101,31-03-2026,30-04-2026,1250.00,',
    'Ravi Kumar,9845012345,,,,,,,B-117,15-04-2026,,480.00,',
    'Meena Stores,9845098765,,,,,,,,,,,2000.00',
  ],
  dealers: [
    'Name,Contact person,Phone,GSTIN,City,State,Days to pay,Bill number,Bill date,Due date,Opening balance,Paid ahead',
    'Kaveri Traders,Suresh,9900112233,,Mysuru,Karnataka,30,KT/881,20-03-2026,,18400.00,',
    'Nandi Agencies,,9900445566,,Bengaluru,Karnataka,15,,,,,5000.00',
  ],
  sales: [
    'Bill number,Date,Time,Customer,Item,Quantity,Rate',
    'B-101,21-11-2025,18:30,Ravi Kumar,Lux Soap 100 g,2,40.00',
    'B-101,21-11-2025,18:30,Ravi Kumar,Sona Masoori Rice,1.5,62.00',
  ],
}

export function sampleFileOf(kind: ImportKind): { name: string; mediaType: string; contentBase64: string } {
  const text = `\ufeff${samples[kind].join('\r\n')}\r\n`
  return {
    name: `${kind}-sample.csv`,
    mediaType: 'text/csv',
    contentBase64: new TextEncoder().encode(text).toBase64(),
  }
}
