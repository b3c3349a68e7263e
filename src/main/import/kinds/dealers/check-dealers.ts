// A list of dealers: who is new, what changes, what the shop owes each from before.

import type { DealersMapping } from '../../../../shared/contract/counter/import/dealers-mapping.ts'
import type { Day } from '../../../../shared/kernel/calendar.ts'
import { type DealerFields, emptyDealer } from '../../../../shared/records/dealer/dealer.ts'
import { recogniserOf } from '../../mapping/recognise-header.ts'
import { suggestColumns } from '../../mapping/suggest-columns.ts'
import { type CheckedParties, type CheckPartiesInput, checkParties } from '../../parties/check-parties.ts'
import { type PartyValues, partyReaders, saidFields } from '../../parties/party-reading.ts'
import { partyFillers, partyWords } from '../../parties/party-words.ts'
import { textUpTo } from '../../rows/read-fields.ts'
import type { Table } from '../../table.ts'
import { parseDays } from '../../values/parse-party.ts'

interface DealerValues extends PartyValues {
  contact: string
  payment_days: number
}

export const recogniseDealers = recogniserOf(
  {
    ...partyWords,
    contact: ['contact person', 'contact', 'salesman', 'agent', 'संपर्क', 'தொடர்பு நபர்'],
    payment_days: [
      'payment terms',
      'days to pay',
      'credit days',
      'payment days',
      'credit period',
      'terms',
      'उधार दिन',
      'கடன் நாட்கள்',
    ],
  },
  partyFillers,
)

export function suggestDealersMapping(table: Pick<Table, 'columns'>, todayOn: Day): DealersMapping {
  return { kind: 'dealers', columns: suggestColumns(table.columns, recogniseDealers), defaults: { balanceOn: todayOn } }
}

type Input = Omit<CheckPartiesInput<DealerFields, DealerValues>, 'kind' | 'columns' | 'balanceOn'>

/** Refuses `import_mapping_incomplete` and `import_cancelled`. */
export function checkDealers(
  input: Input & { readonly mapping: DealersMapping },
): Promise<CheckedParties<DealerFields>> {
  const { columns, defaults } = input.mapping
  return checkParties<DealerFields, DealerValues>({
    ...input,
    columns,
    balanceOn: defaults.balanceOn,
    kind: {
      owes: 'cr',
      readers: { ...partyReaders, contact: textUpTo(120), payment_days: parseDays },
      empty: emptyDealer,
      saidFields: (values, before) => ({
        ...saidFields(values, before.address),
        ...(values.contact === undefined ? {} : { contactPerson: values.contact }),
        ...(values.payment_days === undefined ? {} : { paymentDays: values.payment_days }),
      }),
    },
  })
}
