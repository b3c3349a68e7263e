// Contract → operations, of opening balances.

import type { CounterContract } from '../../shared/contract/counter/counter-contract.ts'
import type { Handlers } from '../../shared/rpc/contract.ts'
import type { Deps } from '../operations/deps.ts'
import { findOpening } from '../operations/opening/find-opening.ts'
import { postOpening } from '../operations/opening/post-opening.ts'
import { reverseOpening } from '../operations/opening/reverse-opening.ts'

export function openingHandlers(deps: Deps): Pick<Handlers<CounterContract, unknown>, 'opening'> {
  return {
    opening: {
      find: input => findOpening(deps, input),
      post: input => postOpening(deps, input),
      reverse: input => reverseOpening(deps, input),
    },
  }
}
