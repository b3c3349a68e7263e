// What goods that came from a dealer, or went back to him, add to a ledger; rows-of-entry.test.ts checks them.
import { id, nothing, order, type Row, reversedOn } from './dealer-facts.ts'

const line = { name: 'Soap', unit: 'nos', decimals: 0, batch: null }
const receipt = {
  id: id(22),
  dealerId: id(20),
  dealerName: 'Kaveri',
  orderId: id(21),
  orderNumber: 'A1D/26-27/00001',
  lines: [
    {
      ...line,
      lineNumber: 1,
      itemId: id(4),
      orderedThousandths: 12_000,
      receivedThousandths: 9_000,
      damagedThousandths: 1_000,
      unitCostPaise: 3_100,
    },
    {
      ...line,
      lineNumber: 2,
      itemId: id(5),
      orderedThousandths: 0,
      receivedThousandths: 0,
      damagedThousandths: 2_000,
      unitCostPaise: 500,
    },
  ],
  keepsDamaged: false,
  restComes: false,
  updatesCost: true,
  billNumber: '881',
  billOn: '2026-11-19',
  dueOn: '2026-12-04',
  amountPaise: 30_000,
  taxPaise: 4_000,
  deliveredBy: '',
  note: '',
  receivedAt: '2026-11-20T06:30:00.000Z',
  receivedBy: 'Asha',
}
const billed = {
  dealerId: id(20),
  orderId: id(21),
  kind: 'receipt',
  reference: '881',
  happenedOn: '2026-11-19',
  dueOn: '2026-12-04',
  tender: null,
  amountPaise: 30_000,
  taxPaise: 4_000,
  reversesId: null,
}
const batch = { code: 'B1', expiresOn: '2027-01-31', mrpPaise: null }
const returnedLine = {
  ...{ lineNumber: 1, receiptLineNumber: 1, itemId: id(4), name: 'Soap', unit: 'nos', decimals: 0, hsn: null },
  ...{ unitPricePaise: 3_000, boughtAtPaise: 3_100, taxRateBps: 500, taxablePaise: 9_000, taxPaise: 450 },
}
const goodsReturn = {
  ...{ id: id(24), number: 'A1N/26-27/00001', counterId: id(2), series: 'A1N', financialYear: '26-27', serial: 1 },
  ...{ shopVersion: 1, dealer: order.dealer, receiptId: id(22), billNumber: '881', billOn: '2026-11-19' },
  ...{ orderId: id(21), orderNumber: order.number, isInterState: false },
  lines: [
    {
      ...returnedLine,
      source: 'stock' as const,
      quantityThousandths: 3_000,
      batches: [{ ...batch, quantityThousandths: 2_000 }],
    },
    { ...returnedLine, source: 'written_off' as const, quantityThousandths: 1_000, batches: [] },
    { ...returnedLine, source: 'not_accepted' as const, quantityThousandths: 1_000, batches: [] },
  ],
  ...{ taxablePaise: 15_000, taxPaise: 500, amountPaise: 15_500, reason: 'damaged' as const, note: '' },
  ...{ returnedOn: '2026-11-21', returnedAt: '2026-11-21T06:30:00.000Z', returnedBy: 'Asha' },
}
const sold = { itemId: id(4), cause: 'dealer_return', unitCostPaise: 3_100 }
const sentBack = {
  ...nothing,
  ...{ dealerId: id(20), orderId: id(21), kind: 'return', reference: goodsReturn.number, happenedOn: '2026-11-21' },
  ...{ amountPaise: -15_500, taxPaise: -500 },
}

export const dealerGoodsFacts: Row[] = [
  [
    'goods.received',
    'what is kept, its cost, the bill, and the order’s end; what was not accepted never came',
    { receipt },
    {
      items: [{ id: id(4), fields: { costPaise: 3_100 } }],
      stockMovements: [
        { itemId: id(4), lineNumber: 1, deltaThousandths: 9_000, cause: 'receipt', unitCostPaise: 3_100 },
      ],
      dealers: { account: billed, standing: { orderId: id(21), status: 'delivered' } },
    },
  ],
  [
    'goods.received',
    'damaged goods that are kept twice: in, and out again at their own cost; an order whose rest still comes stays as it is',
    { receipt: { ...receipt, keepsDamaged: true, restComes: true, updatesCost: false }, costsBefore: [] },
    {
      items: [],
      stockMovements: [
        { itemId: id(4), lineNumber: 1, deltaThousandths: 10_000, cause: 'receipt', unitCostPaise: 3_100 },
        { itemId: id(4), lineNumber: 2, deltaThousandths: -1_000, cause: 'write_off', unitCostPaise: 3_100 },
        { itemId: id(5), lineNumber: 3, deltaThousandths: 2_000, cause: 'receipt', unitCostPaise: 500 },
        { itemId: id(5), lineNumber: 4, deltaThousandths: -2_000, cause: 'write_off', unitCostPaise: 500 },
      ],
      dealers: { account: billed },
    },
  ],
  [
    'goods.received',
    'posted before damaged goods had a cost of their own: they go at that of the item',
    { receipt: { ...receipt, keepsDamaged: true, restComes: true, updatesCost: false } },
    {
      items: [],
      stockMovements: [
        { itemId: id(4), lineNumber: 1, deltaThousandths: 10_000, cause: 'receipt', unitCostPaise: 3_100 },
        { itemId: id(4), lineNumber: 2, deltaThousandths: -1_000, cause: 'write_off' },
        { itemId: id(5), lineNumber: 3, deltaThousandths: 2_000, cause: 'receipt', unitCostPaise: 500 },
        { itemId: id(5), lineNumber: 4, deltaThousandths: -2_000, cause: 'write_off' },
      ],
      dealers: { account: billed },
    },
  ],
  [
    'goods_receipt.reversed',
    'posted before costs went back: all of it the other way round, but for the cost',
    { receipt, reason: 'twice', reversedOn },
    {
      stockMovements: [
        { itemId: id(4), lineNumber: 1, deltaThousandths: -9_000, cause: 'receipt', unitCostPaise: 3_100 },
      ],
      dealers: {
        account: {
          ...billed,
          kind: 'receipt_reversal',
          happenedOn: reversedOn,
          dueOn: null,
          amountPaise: -30_000,
          taxPaise: -4_000,
          reversesId: id(22),
        },
        standing: { orderId: id(21), status: 'pending' },
      },
    },
  ],
  [
    'goods_receipt.reversed',
    'with the costs that go back: what was written off comes back first, and all of it goes at its cost',
    {
      receipt: { ...receipt, keepsDamaged: true },
      reason: '',
      reversedOn,
      costsBack: [{ itemId: id(4), costPaise: null }],
    },
    {
      items: [{ id: id(4), fields: { costPaise: null } }],
      stockMovements: [
        { itemId: id(5), lineNumber: 1, deltaThousandths: 2_000, cause: 'write_off', unitCostPaise: 500 },
        { itemId: id(5), lineNumber: 2, deltaThousandths: -2_000, cause: 'receipt', unitCostPaise: 500 },
        { itemId: id(4), lineNumber: 3, deltaThousandths: 1_000, cause: 'write_off', unitCostPaise: 3_100 },
        { itemId: id(4), lineNumber: 4, deltaThousandths: -10_000, cause: 'receipt', unitCostPaise: 3_100 },
      ],
      dealers: {
        account: {
          ...billed,
          kind: 'receipt_reversal',
          happenedOn: reversedOn,
          dueOn: null,
          amountPaise: -30_000,
          taxPaise: -4_000,
          reversesId: id(22),
        },
        standing: { orderId: id(21), status: 'pending' },
      },
    },
  ],
  [
    'goods.returned',
    'goods out of their batches at what they had cost, written-off ones back in first, and a line that lowers the payable',
    { goodsReturn },
    {
      stockMovements: [
        { ...sold, lineNumber: 1, batch, deltaThousandths: -2_000 },
        { ...sold, lineNumber: 2, deltaThousandths: -1_000 },
        { ...sold, lineNumber: 3, deltaThousandths: 1_000, cause: 'write_off' },
        { ...sold, lineNumber: 4, deltaThousandths: -1_000 },
      ],
      dealers: {
        account: sentBack,
        goodsReturn: { series: 'A1N', financialYear: '26-27', serial: 1, receiptId: id(22) },
      },
    },
  ],
  [
    'goods_return.reversed',
    'all of it the other way round',
    { goodsReturn, reason: 'twice', reversedOn },
    {
      stockMovements: [
        { ...sold, lineNumber: 1, deltaThousandths: 1_000 },
        { ...sold, lineNumber: 2, batch, deltaThousandths: 2_000 },
        { ...sold, lineNumber: 3, deltaThousandths: 1_000 },
        { ...sold, lineNumber: 4, deltaThousandths: -1_000, cause: 'write_off' },
      ],
      dealers: {
        account: {
          ...sentBack,
          kind: 'return_reversal',
          happenedOn: reversedOn,
          amountPaise: 15_500,
          taxPaise: 500,
          reversesId: id(24),
        },
      },
    },
  ],
]
