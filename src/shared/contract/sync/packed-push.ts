// A push packed against a typical one, which both ends know: one bill then weighs a fifth of its JSON instead of half, since most of
// it is the names of its fields. Another text would be another version with another name (docs/decisions/0047).

/** Content type: zstd with `typicalPush` as its dictionary. */
export const packedPushType = 'application/vnd.galla.push-1+zstd'

const line = {
  lineNumber: 1,
  itemId: '',
  code: '1',
  name: 'Rice 1 kg',
  hsn: '1006',
  unit: 'nos',
  uqc: 'NOS',
  decimals: 0,
  quantityThousandths: 1000,
  unitPricePaise: 4500,
  priceMode: 'inclusive',
  mrpPaise: 5000,
  taxRateBps: 500,
  discount: null,
  grossPaise: 4500,
  lineDiscountPaise: 0,
  billDiscountSharePaise: 0,
  netPaise: 4500,
  taxablePaise: 4286,
  cgstPaise: 107,
  sgstPaise: 107,
  igstPaise: 0,
  totalPaise: 4500,
  note: '',
}

const sale = {
  invoice: {
    id: '',
    number: 'A1/26-27/00001',
    documentType: 'tax_invoice',
    counterId: '',
    series: 'A1',
    financialYear: '26-27',
    serial: 1,
    shopVersion: 1,
    issuedAt: '2026-11-22T06:00:00.000Z',
    issuedOn: '2026-11-22',
    dueOn: '2026-12-22',
    soldBy: 'Asha',
    buyer: null,
    deliveryStateCode: null,
    placeOfSupply: '29',
    supplyType: 'intra',
    localTaxName: 'SGST',
    lines: [
      { ...line, groupName: 'Grocery' },
      { ...line, lineNumber: 2 },
    ],
    billDiscount: null,
    grossPaise: 9000,
    discountPaise: 0,
    taxablePaise: 8572,
    cgstPaise: 214,
    sgstPaise: 214,
    igstPaise: 0,
    beforeRoundPaise: 9000,
    roundOffPaise: 0,
    totalPaise: 9000,
    note: '',
  },
  payments: [
    {
      id: '',
      invoiceId: '',
      customerId: null,
      tender: 'cash',
      amountPaise: 9000,
      givenPaise: 9000,
      changePaise: 0,
      note: '',
      receiptNumber: null,
      receivedAt: '2026-11-22T06:00:00.000Z',
      receivedBy: 'Asha',
    },
  ],
}

const entry = {
  id: '',
  counterId: '',
  number: 1,
  kind: 'invoice.issued',
  at: '2026-11-22T06:00:00.000Z',
  by: 'Asha',
  body: JSON.stringify(sale),
  hash: '',
}

/** The dictionary of this version: never another text. Ids and hashes are left out, since no two are alike. */
export const typicalPush = JSON.stringify({ protocol: 1, entries: [entry] })
