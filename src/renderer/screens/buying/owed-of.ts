// What a buyer still has to pay.

import type { BuyerInvoice } from '../../../shared/contract/market/buying.ts'

export const owedOf = ({ facePaise, receivedPaise }: BuyerInvoice) => Math.max(0, facePaise - receivedPaise)
