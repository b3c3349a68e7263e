// A list of customers: who is new, what changes, what each owes from before.

import type { CustomersMapping } from '../../../../shared/contract/counter/import/customers-mapping.ts'
import { keptFields } from '../../../../shared/domain/customer/kept-fields.ts'
import { missingFields } from '../../../../shared/domain/customer/missing-fields.ts'
import type { Day } from '../../../../shared/kernel/calendar.ts'
import { type CustomerFields, emptyCustomer } from '../../../../shared/records/customer.ts'
import type { ShopFields } from '../../../../shared/records/shop.ts'
import { recogniserOf } from '../../mapping/recognise-header.ts'
import { suggestColumns } from '../../mapping/suggest-columns.ts'
import { type CheckedParties, type CheckPartiesInput, checkParties } from '../../parties/check-parties.ts'
import { type PartyValues, partyReaders, saidFields } from '../../parties/party-reading.ts'
import { partyFillers, partyWords } from '../../parties/party-words.ts'
import type { Table } from '../../table.ts'
import { parseAmount } from '../../values/parse-amount.ts'

interface CustomerValues extends PartyValues {
  credit_limit: number
}

export const recogniseCustomers = recogniserOf(
  {
    ...partyWords,
    credit_limit: ['credit limit', 'limit', 'max credit', 'उधार सीमा', 'क्रेडिट लिमिट', 'கடன் வரம்பு'],
  },
  partyFillers,
)

export function suggestCustomersMapping(table: Pick<Table, 'columns'>, todayOn: Day): CustomersMapping {
  return {
    kind: 'customers',
    columns: suggestColumns(table.columns, recogniseCustomers),
    defaults: { balanceOn: todayOn },
  }
}

interface Input extends Omit<CheckPartiesInput<CustomerFields, CustomerValues>, 'kind' | 'columns' | 'balanceOn'> {
  readonly mapping: CustomersMapping
  /** Which particulars the shop keeps, and which everybody must give. */
  readonly shop: Pick<ShopFields, 'customerFields' | 'requiredCustomerFields'>
}

/** Refuses `import_mapping_incomplete` and `import_cancelled`. */
export function checkCustomers(input: Input): Promise<CheckedParties<CustomerFields>> {
  const { columns, defaults } = input.mapping
  const { customerFields, requiredCustomerFields } = input.shop
  return checkParties<CustomerFields, CustomerValues>({
    ...input,
    columns,
    balanceOn: defaults.balanceOn,
    kind: {
      owes: 'dr',
      readers: { ...partyReaders, credit_limit: parseAmount },
      empty: emptyCustomer,
      missing: fields => missingFields(requiredCustomerFields, fields),
      saidFields: (values, before) => ({
        ...keptOf(saidFields(values, before.address), values, before, customerFields),
        ...(values.credit_limit === undefined ? {} : { creditLimitPaise: values.credit_limit }),
      }),
    },
  })
}

/** As when he is saved on the screen: a particular that the shop does not ask for is left out, and so is the state it told. */
function keptOf(
  said: Partial<CustomerFields>,
  { state }: Partial<CustomerValues>,
  before: CustomerFields,
  asked: ShopFields['customerFields'],
): Partial<CustomerFields> {
  const kept = keptFields(asked, before, said)
  if (said.gstin === undefined || kept.gstin !== undefined || state !== undefined) return kept
  const { stateCode: _, ...others } = kept
  return others
}
