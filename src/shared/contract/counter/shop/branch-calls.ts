// What a screen may ask about the branches of the shop and the counters that stand in them.

import * as z from 'zod'
import { idField } from '../../../records/fields.ts'
import { Branch, BranchFields, counterCodeField } from '../../../records/shop.ts'
import { command, query } from '../../../rpc/contract.ts'

/** A branch with the counters that stand in it. */
export const BranchView = Branch.extend({
  counters: z.array(z.object({ id: idField, code: counterCodeField })),
})
export type BranchView = z.output<typeof BranchView>

export const ShopBranches = z.object({ branches: z.array(BranchView) })
export type ShopBranches = z.output<typeof ShopBranches>

export const SaveBranch = z.object({ id: idField, fields: BranchFields.partial() })
export type SaveBranch = z.output<typeof SaveBranch>

export const branchCalls = {
  /** By their names; the counters by their codes. Phones stand in no branch. */
  find: query(z.object({}), ShopBranches),
  /** One more branch, or what an old one is called and where it is. Refuses `branch_name_taken`, `not_set_up`. */
  save: command(SaveBranch, ShopBranches),
  /**
   * Its papers say so from when it has heard of it; its numbers go on. Refuses `branch_shift_open`, `not_found`,
   * `not_set_up`.
   */
  moveCounter: command(z.object({ counterId: idField, branchId: idField }), ShopBranches),
}
