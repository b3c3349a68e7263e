// What a screen may ask for the owner's morning page.

import * as z from 'zod'
import { Home } from '../../../records/home/home.ts'
import { query } from '../../../rpc/contract.ts'

export const homeCalls = {
  /** As of now, in one look at the ledger. */
  read: query(z.object({}), Home),
}
