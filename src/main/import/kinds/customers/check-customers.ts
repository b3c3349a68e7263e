// A list of customers: who is new, what changes, what each owes from before.

import type { CustomersMapping } from '../../../../shared/contract/counter/import/customers-mapping.ts'
import type { Day } from '../../../../shared/kernel/calendar.ts'
import { type CustomerFields, emptyCustomer } from '../../../../shared/records/customer.ts'
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

type Input = Omit<CheckPartiesInput<CustomerFields, CustomerValues>, 'kind' | 'columns' | 'balanceOn'>

/** Refuses `import_mapping_incomplete` and `import_cancelled`. */
export function checkCustomers(
  input: Input & { readonly mapping: CustomersMapping },
): Promise<CheckedParties<CustomerFields>> {
  const { columns, defaults } = input.mapping
  return checkParties<CustomerFields, CustomerValues>({
    ...input,
    columns,
    balanceOn: defaults.balanceOn,
    kind: {
      owes: 'dr',
      readers: { ...partyReaders, credit_limit: parseAmount },
      empty: emptyCustomer,
      saidFields: (values, before) => ({
        ...saidFields(values, before.address),
        ...(values.credit_limit === undefined ? {} : { creditLimitPaise: values.credit_limit }),
      }),
    },
  })
}
