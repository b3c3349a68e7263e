// Contract → operations for dealers: one line for each call.

import type { CounterContract } from '../../../shared/contract/counter/counter-contract.ts'
import type { Handlers } from '../../../shared/rpc/contract.ts'
import { ageingDealer } from '../../operations/dealer/ageing-dealer.ts'
import { findDealer } from '../../operations/dealer/find-dealer.ts'
import { findItemsDealer } from '../../operations/dealer/find-items-dealer.ts'
import { findOfItemDealer } from '../../operations/dealer/find-of-item-dealer.ts'
import { getDealer } from '../../operations/dealer/get-dealer.ts'
import { recommendDealer } from '../../operations/dealer/recommend-dealer.ts'
import { saveDealer } from '../../operations/dealer/save-dealer.ts'
import { saveItemsDealer } from '../../operations/dealer/save-items-dealer.ts'
import { statementDealer } from '../../operations/dealer/statement-dealer.ts'
import { timelineDealer } from '../../operations/dealer/timeline-dealer.ts'
import { cancelDealerOrder } from '../../operations/dealer-order/cancel-dealer-order.ts'
import { findDealerOrder } from '../../operations/dealer-order/find-dealer-order.ts'
import { getDealerOrder } from '../../operations/dealer-order/get-dealer-order.ts'
import { placeDealerOrder } from '../../operations/dealer-order/place-dealer-order.ts'
import { getDealerPayment } from '../../operations/dealer-payment/get-dealer-payment.ts'
import { getProofDealerPayment } from '../../operations/dealer-payment/get-proof-dealer-payment.ts'
import { makeDealerPayment } from '../../operations/dealer-payment/make-dealer-payment.ts'
import { reverseDealerPayment } from '../../operations/dealer-payment/reverse-dealer-payment.ts'
import type { Deps } from '../../operations/deps.ts'
import { getGoodsReceipt } from '../../operations/goods-receipt/get-goods-receipt.ts'
import { receiveGoodsReceipt } from '../../operations/goods-receipt/receive-goods-receipt.ts'
import { reverseGoodsReceipt } from '../../operations/goods-receipt/reverse-goods-receipt.ts'
import { getGoodsReturn } from '../../operations/goods-return/get-goods-return.ts'
import { returnableGoodsReturn } from '../../operations/goods-return/returnable-goods-return.ts'
import { reverseGoodsReturn } from '../../operations/goods-return/reverse-goods-return.ts'
import { sendGoodsReturn } from '../../operations/goods-return/send-goods-return.ts'

type DealerHandlers = Pick<
  Handlers<CounterContract, unknown>,
  'dealer' | 'dealerOrder' | 'goodsReceipt' | 'goodsReturn' | 'dealerPayment'
>

export function dealerHandlers(deps: Deps): DealerHandlers {
  return {
    dealer: {
      find: input => findDealer(deps, input),
      get: input => getDealer(deps, input),
      save: input => saveDealer(deps, input),
      findItems: input => findItemsDealer(deps, input),
      findOfItem: input => findOfItemDealer(deps, input),
      saveItems: input => saveItemsDealer(deps, input),
      recommend: input => recommendDealer(deps, input),
      statement: input => statementDealer(deps, input),
      timeline: input => timelineDealer(deps, input),
      ageing: () => ageingDealer(deps),
    },
    dealerOrder: {
      place: input => placeDealerOrder(deps, input),
      cancel: input => cancelDealerOrder(deps, input),
      find: input => findDealerOrder(deps, input),
      get: input => getDealerOrder(deps, input),
    },
    goodsReceipt: {
      receive: input => receiveGoodsReceipt(deps, input),
      get: input => getGoodsReceipt(deps, input),
      reverse: input => reverseGoodsReceipt(deps, input),
    },
    goodsReturn: {
      returnable: input => returnableGoodsReturn(deps, input),
      send: input => sendGoodsReturn(deps, input),
      get: input => getGoodsReturn(deps, input),
      reverse: input => reverseGoodsReturn(deps, input),
    },
    dealerPayment: {
      make: input => makeDealerPayment(deps, input),
      get: input => getDealerPayment(deps, input),
      reverse: input => reverseDealerPayment(deps, input),
      getProof: input => getProofDealerPayment(deps, input),
    },
  }
}
