// Contract → operations, of stock and of counting it.

import type { CounterContract } from '../../shared/contract/counter/counter-contract.ts'
import type { Handlers } from '../../shared/rpc/contract.ts'
import { discardCount } from '../operations/count/discard-count.ts'
import { findCount } from '../operations/count/find-count.ts'
import { findLinesCount } from '../operations/count/find-lines-count.ts'
import { getCount } from '../operations/count/get-count.ts'
import { itemCount } from '../operations/count/item-count.ts'
import { postCount } from '../operations/count/post-count.ts'
import { startCount } from '../operations/count/start-count.ts'
import { takeBackCount } from '../operations/count/take-back-count.ts'
import type { Deps } from '../operations/deps.ts'
import { adjustStock } from '../operations/stock/adjust-stock.ts'
import { findBatchesStock } from '../operations/stock/find-batches-stock.ts'
import { findExpiringStock } from '../operations/stock/find-expiring-stock.ts'
import { findMovementsStock } from '../operations/stock/find-movements-stock.ts'
import { findValueStock } from '../operations/stock/find-value-stock.ts'
import { summaryStock } from '../operations/stock/summary-stock.ts'
import { transferStock } from '../operations/stock/transfer-stock.ts'
import { writeOffStock } from '../operations/stock/write-off-stock.ts'

type StockHandlers = Pick<Handlers<CounterContract, unknown>, 'stock' | 'count'>

export function stockHandlers(deps: Deps): StockHandlers {
  return {
    stock: {
      summary: () => summaryStock(deps),
      findMovements: input => findMovementsStock(deps, input),
      findBatches: input => findBatchesStock(deps, input),
      findExpiring: input => findExpiringStock(deps, input),
      findValue: input => findValueStock(deps, input),
      adjust: input => adjustStock(deps, input),
      writeOff: input => writeOffStock(deps, input),
      transfer: input => transferStock(deps, input),
    },
    count: {
      find: () => findCount(deps),
      get: input => getCount(deps, input),
      findLines: input => findLinesCount(deps, input),
      start: input => startCount(deps, input),
      item: input => itemCount(deps, input),
      takeBack: input => takeBackCount(deps, input),
      post: input => postCount(deps, input),
      discard: input => discardCount(deps, input),
    },
  }
}
