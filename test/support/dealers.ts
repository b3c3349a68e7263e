// A shop that buys from a dealer, in trade words: say only what matters to the test.

import type { SendBackGoods } from '../../src/shared/contract/counter/dealer/goods-return-calls.ts'
import type {
  DealerOrderView,
  MakeDealerPayment,
  PlaceDealerOrder,
  ReceiveGoods,
} from '../../src/shared/contract/counter/dealer-calls.ts'
import type { DealerFields } from '../../src/shared/records/dealer/dealer.ts'
import { rice, soap, tea } from './goods.ts'
import { openTestShop } from './open-test-shop.ts'

export const kaveri = (fields: Partial<DealerFields> = {}): DealerFields => ({
  name: 'Kaveri Distributors',
  contactPerson: 'Mr. Iyer',
  phone: '9840012345',
  email: 'orders@kaveri.example',
  address: { line1: '7 Market Yard', line2: '', city: 'Pune', pin: '411037' },
  gstin: '27AAACR5055K1Z7',
  stateCode: '27',
  paymentDays: 15,
  note: '',
  isActive: true,
  ...fields,
})

type Goods = 'soap' | 'rice' | 'tea'
type Quantities = { readonly [Item in Goods]?: number }
type Receipt = Partial<Omit<ReceiveGoods, 'lines'>> & {
  readonly of?: Quantities
  readonly damaged?: Quantities
  readonly costPaise?: number | null
}

type SentBack = Partial<Omit<SendBackGoods, 'lines'>> & {
  readonly of: Quantities
  readonly pricePaise?: number
  readonly taxRateBps?: number
  readonly source?: SendBackGoods['lines'][number]['source']
}

/** Soap (4 left of 10) and rice (2.5 kg left of 5) run low and come from Kaveri; tea (20) is not linked. */
export async function openDealerShop() {
  const shop = await openTestShop({
    items: {
      soap: soap({ lowStockThousandths: 10_000, openingStockThousandths: 4_000 }),
      rice: rice({ lowStockThousandths: 5_000, openingStockThousandths: 2_500 }),
      tea: tea({ openingStockThousandths: 20_000 }),
    },
  })
  const { counter, ids, newId } = shop
  const dealerId = newId()
  await counter.dealer.save({ id: dealerId, fields: kaveri() })
  await counter.dealer.saveItems({
    links: [
      { dealerId, itemId: ids.soap, fields: { code: 'K-77', pricePaise: 3_000, packThousandths: 6_000 } },
      { dealerId, itemId: ids.rice, fields: { pricePaise: 4_500 } },
    ],
  })
  const { order, receipt, payment, sentBack } = dealerWords({ ids, newId, dealerId })
  return {
    shop,
    counter,
    dealerId,
    order,
    receipt,
    payment,
    sentBack,
    sendBack: (words: SentBack) => counter.goodsReturn.send(sentBack(words)),
    place: (of: Quantities, words: Partial<PlaceDealerOrder> = {}): Promise<DealerOrderView> =>
      counter.dealerOrder.place(order(of, words)),
    receive: (words: Receipt) => counter.goodsReceipt.receive(receipt(words)),
    pay: (words: Partial<MakeDealerPayment>) => counter.dealerPayment.make(payment(words)),
    onHand: async (name: Goods) => (await counter.item.get({ id: ids[name] })).onHandThousandths / 1000,
    payablePaise: async () => (await counter.dealer.get({ id: dealerId })).payablePaise,
  }
}

interface Known {
  readonly ids: Readonly<Record<Goods, string>>
  readonly newId: () => string
  readonly dealerId: string
}

/** Inputs of calls, made from what a person would say. */
export function dealerWords({ ids, newId, dealerId }: Known) {
  const order = (of: Quantities, words: Partial<PlaceDealerOrder> = {}): PlaceDealerOrder => ({
    id: newId(),
    dealerId,
    lines: Object.entries(of).map(([name, quantity]) => ({
      itemId: ids[name as Goods],
      quantityThousandths: quantity * 1000,
      pricePaise: null,
    })),
    isUrgent: false,
    wantedOn: null,
    instructions: '',
    note: '',
    ...words,
  })
  const receipt = ({ of = {}, damaged = {}, costPaise = null, ...words }: Receipt): ReceiveGoods => ({
    id: newId(),
    dealerId,
    orderId: null,
    lines: [...new Set([...Object.keys(of), ...Object.keys(damaged)] as Goods[])].map(name => ({
      itemId: ids[name],
      receivedThousandths: (of[name] ?? 0) * 1000,
      damagedThousandths: (damaged[name] ?? 0) * 1000,
      unitCostPaise: costPaise,
      batch: null,
    })),
    keepsDamaged: false,
    restComes: false,
    updatesCost: true,
    billNumber: '',
    billOn: '2026-11-20',
    dueOn: null,
    amountPaise: 0,
    taxPaise: 0,
    deliveredBy: '',
    note: '',
    ...words,
  })
  const payment = (words: Partial<MakeDealerPayment>): MakeDealerPayment => ({
    id: newId(),
    dealerId,
    orderId: null,
    tender: 'cash',
    amountPaise: 10_000,
    note: '',
    paidOn: null,
    proof: null,
    ...words,
  })
  return { order, receipt, payment, sentBack: sentBackOf({ ids, newId, dealerId }) }
}

/** Goods on their way back. Of a receipt: its lines, in the order they are named. */
function sentBackOf({ ids, newId, dealerId }: Known) {
  return ({ of, pricePaise = 3_000, taxRateBps = 0, source = 'stock', ...words }: SentBack): SendBackGoods => ({
    id: newId(),
    dealerId,
    receiptId: null,
    lines: Object.entries(of).map(([name, quantity], index) => ({
      receiptLineNumber: words.receiptId === undefined || words.receiptId === null ? null : index + 1,
      itemId: ids[name as Goods],
      source,
      quantityThousandths: quantity * 1000,
      unitPricePaise: pricePaise,
      taxRateBps,
      batch: null,
    })),
    reason: 'damaged',
    note: '',
    ...words,
  })
}
