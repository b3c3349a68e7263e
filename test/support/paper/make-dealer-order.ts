// A dealer order and a statement for papers, with as many lines as wanted.
import type { DealerStatement } from '../../../src/shared/contract/counter/dealer-calls.ts'
import type { DealerOrder } from '../../../src/shared/records/dealer/dealer-order.ts'
import { kaveri } from '../dealers.ts'

const id = '00000000-0000-7000-8000-000000000001'
const names = [
  'Lux Soap 100 g',
  'Sona Masoori Rice 25 kg',
  'असम चाय 250 ग्राम',
  'பொன்னி அரிசி 10 கிலோ',
  'Surf Excel Easy Wash Detergent Powder 1.5 kg, refill',
]

export function makeDealerOrder(lineCount: number, words: Partial<DealerOrder> = {}): DealerOrder {
  const { name, contactPerson, phone, email, address, gstin, stateCode } = kaveri()
  return {
    id,
    number: 'A1D/26-27/00042',
    counterId: id,
    series: 'A1D',
    financialYear: '26-27',
    serial: 42,
    shopVersion: 1,
    orderedAt: '2026-11-20T06:30:00.000Z',
    orderedOn: '2026-11-20',
    orderedBy: 'Asha',
    dealer: { dealerId: id, name, contactPerson, phone, email, address, gstin, stateCode },
    lines: Array.from({ length: lineCount }, (_, index) => ({
      lineNumber: index + 1,
      itemId: id,
      code: index % 3 === 0 ? `S${index}` : null,
      dealerCode: index % 2 === 0 ? `K-${index + 100}` : '',
      name: names[index % names.length] as string,
      unit: index % 5 === 1 ? 'kg' : 'nos',
      decimals: index % 5 === 1 ? 3 : 0,
      quantityThousandths: (index + 1) * 1_000,
      pricePaise: index % 4 === 3 ? null : 3_000 + index,
    })),
    isUrgent: false,
    wantedOn: null,
    instructions: '',
    note: '',
    ...words,
  }
}

export function makeStatement(rowCount: number): DealerStatement {
  const rows = Array.from({ length: rowCount }, (_, index): DealerStatement['rows'][number] => {
    const isBill = index % 3 !== 2
    return {
      id,
      kind: isBill ? 'receipt' : 'payment',
      dealerId: id,
      dealerName: 'Kaveri Distributors',
      orderId: isBill ? id : null,
      orderNumber: isBill ? `A1D/26-27/${String(index + 1).padStart(5, '0')}` : null,
      reference: isBill ? `KD/${880 + index}` : '',
      happenedOn: '2026-10-05',
      dueOn: null,
      tender: isBill ? null : 'upi',
      amountPaise: isBill ? 100_000 : -150_000,
      taxPaise: 0,
      note: isBill ? '' : 'ref 4711',
      hasProof: false,
      isReversed: false,
      at: '2026-10-05T06:30:00.000Z',
      by: 'Asha',
      balancePaise: 25_000 + (index + 1) * 1_000,
    }
  })
  return {
    dealer: {
      ...kaveri(),
      id,
      updatedAt: '2026-10-01T06:30:00.000Z',
      payablePaise: 75_000,
      pendingOrderCount: 0,
      lastOrderAt: null,
    },
    fromOn: '2026-10-01',
    toOn: '2026-11-20',
    openingPaise: 25_000,
    rows,
    billedPaise: 200_000,
    returnedPaise: 0,
    paidPaise: 150_000,
    closingPaise: 75_000,
    ageing: { to30Paise: 0, to60Paise: 75_000, to90Paise: 0, over90Paise: 0, overduePaise: 75_000 },
  }
}
