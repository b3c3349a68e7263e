// Lists of customers and dealers from a file: who they are, and what stood open between them and the shop.

import type { CustomersMapping } from '../../../shared/contract/counter/import/customers-mapping.ts'
import type { DealersMapping } from '../../../shared/contract/counter/import/dealers-mapping.ts'
import { addDays } from '../../../shared/kernel/calendar.ts'
import type { CustomerFields } from '../../../shared/records/customer.ts'
import type { DealerFields } from '../../../shared/records/dealer/dealer.ts'
import {
  checkCustomers,
  recogniseCustomers,
  suggestCustomersMapping,
} from '../../import/kinds/customers/check-customers.ts'
import { checkDealers, recogniseDealers, suggestDealersMapping } from '../../import/kinds/dealers/check-dealers.ts'
import type { CheckedParties, PartySave } from '../../import/parties/check-parties.ts'
import type { PartyFields } from '../../import/parties/party-reading.ts'
import { requireCounter } from '../../operations/shop-state.ts'
import type { Found, ImportedFact, KindWork, PostStep } from './import-kind.ts'

/** Written in a millisecond or two. */
const partiesPerStep = 20

export const customersImport: KindWork<CustomersMapping> = {
  restsOn: new Set(['shop.saved', 'customer.saved', 'customer_opening.posted', 'customer_opening.reversed']),
  recognise: recogniseCustomers,
  suggestMapping: suggestCustomersMapping,
  async check({ ledger: { rows }, newId, ...input }) {
    const { shop } = requireCounter(rows)
    const { dueDays } = shop
    const standing = rows.openings.standing().map(opening => ({ ...opening, partyId: opening.customerId }))
    const checked = await checkCustomers({ ...input, shop, newId, known: rows.customers.active(), standing })
    return foundOf(checked, (save, importId) => customerFacts(save, { importId, dueDays, newId }))
  },
}

export const dealersImport: KindWork<DealersMapping> = {
  restsOn: new Set(['dealer.saved', 'dealer_opening.posted', 'dealer_opening.reversed']),
  recognise: recogniseDealers,
  suggestMapping: suggestDealersMapping,
  async check({ ledger: { rows }, newId, ...input }) {
    const standing = rows.dealerAccounts.standingOpenings()
    const checked = await checkDealers({ ...input, newId, known: rows.dealers.active(), standing })
    return foundOf(checked, (save, importId) => dealerFacts(save, { importId, newId }))
  },
}

function foundOf<F extends PartyFields>(
  { saves, report, problems }: CheckedParties<F>,
  factsOf: (save: PartySave<F>, importId: string) => ImportedFact[],
): Found {
  return {
    report,
    problems,
    saveCount: saves.length,
    steps: importId => stepsOf(saves, save => factsOf(save, importId)),
  }
}

function* stepsOf<S>(saves: readonly S[], factsOf: (save: S) => ImportedFact[]): Generator<PostStep> {
  for (let start = 0; start < saves.length; start += partiesPerStep) {
    const slice = saves.slice(start, start + partiesPerStep)
    yield { facts: slice.flatMap(factsOf), doneCount: start + slice.length }
  }
}

function customerFacts(
  { id, fields, openings }: PartySave<CustomerFields>,
  { importId, dueDays, newId }: { importId: string; dueDays: number; newId: () => string },
): ImportedFact[] {
  const posted = openings.map((said): ImportedFact => {
    const opening = { ...said, id: newId(), customerId: id, dueOn: said.dueOn ?? addDays(said.billedOn, dueDays) }
    return { id: opening.id, kind: 'customer_opening.posted', body: { opening, importId } }
  })
  const saved: ImportedFact = { kind: 'customer.saved', body: { id, fields, importId } }
  return Object.keys(fields).length === 0 ? posted : [saved, ...posted]
}

function dealerFacts(
  { id, fields, party, openings }: PartySave<DealerFields>,
  { importId, newId }: { importId: string; newId: () => string },
): ImportedFact[] {
  const posted = openings.map((said): ImportedFact => {
    const dueOn = said.dueOn ?? addDays(said.billedOn, party.paymentDays)
    const opening = { ...said, id: newId(), dealerId: id, dealerName: party.name, dueOn }
    return { id: opening.id, kind: 'dealer_opening.posted', body: { opening, importId } }
  })
  const saved: ImportedFact = { kind: 'dealer.saved', body: { id, fields, importId } }
  return Object.keys(fields).length === 0 ? posted : [saved, ...posted]
}
