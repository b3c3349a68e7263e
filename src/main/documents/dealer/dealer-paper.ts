// What papers to dealers are made from, and the dealer as they name him.

import type { DealerStatement } from '../../../shared/contract/counter/dealer-calls.ts'
import type { DealerOrder, OrderedFrom } from '../../../shared/records/dealer/dealer-order.ts'
import type { GoodsReturn } from '../../../shared/records/dealer/goods-return.ts'
import type { Shop } from '../../../shared/records/shop.ts'
import type { StateNames } from '../invoice-text/paper-input.ts'
import { addressLines, labelled, type PartyText, stateText } from '../invoice-text/party-text.ts'
import type { Picture } from '../sheet/box.ts'
import type { DealerWords } from '../text/dealer-words.ts'
import type { Words } from '../text/words.ts'

export interface DealerPaper {
  readonly view: { readonly shop: Shop }
  readonly words: Words
  readonly says: DealerWords
  readonly stateNames: StateNames
  readonly logo: Picture | null
}

export interface OrderPaper extends DealerPaper {
  readonly order: DealerOrder
  readonly hasPrices: boolean
}

export interface StatementPaper extends DealerPaper {
  readonly statement: DealerStatement
}

export interface ReturnPaper extends DealerPaper {
  readonly goodsReturn: GoodsReturn
  readonly isReversed: boolean
}

export function dealerText(dealer: Omit<OrderedFrom, 'dealerId'>, { says, words, stateNames }: DealerPaper): PartyText {
  return {
    label: says.to,
    name: dealer.name,
    gstin: labelled(words.seller.gstin, dealer.gstin ?? ''),
    lines: [
      labelled(says.contact, dealer.contactPerson),
      ...addressLines(dealer.address),
      dealer.stateCode === null ? '' : `${words.seller.state}: ${stateText(dealer.stateCode, stateNames)}`,
      labelled(words.seller.phone, dealer.phone ?? ''),
      labelled(words.seller.email, dealer.email),
    ].filter(line => line !== ''),
  }
}
