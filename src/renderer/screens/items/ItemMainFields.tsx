// Name, price, tax, group: what every item needs.

import { NativeSelect, TextInput } from '@mantine/core'
import { isPriceAboveMrp } from '../../../shared/domain/item/price-and-mrp.ts'
import { parsePercent } from '../../../shared/kernel/rate.ts'
import { useAsk } from '../../core/ask.ts'
import { type DraftProblems, type ItemDraft, readItemDraft } from '../../parts/item/item-draft.ts'
import { PriceModeField } from '../../parts/item/PriceModeField.tsx'
import { TaxField } from '../../parts/item/TaxField.tsx'
import { UnitField } from '../../parts/item/UnitField.tsx'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import form from '../../widgets/Form.module.css'
import { HsnField } from './HsnField.tsx'

export interface ItemFieldsProps {
  readonly draft: ItemDraft
  readonly problems: DraftProblems
  readonly change: (next: Partial<ItemDraft>) => void
}

export function ItemMainFields({ draft, problems, change }: ItemFieldsProps) {
  const { items, common } = useWords()
  const { data: groups = [] } = useAsk('itemGroup.find', {})
  const say = (field: keyof ItemDraft) => (problems[field] === undefined ? undefined : items.problems[problems[field]])
  return (
    <div className={form.grid}>
      <TextInput
        className={form.wide}
        label={common.name}
        value={draft.name}
        maxLength={200}
        autoFocus={draft.name === ''}
        error={say('name')}
        onChange={event => change({ name: event.currentTarget.value })}
      />
      <Prices draft={draft} problems={problems} change={change} />
      <NativeSelect
        label={items.group}
        value={draft.groupId}
        data={[{ value: '', label: items.noGroup }, ...groups.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={event => change({ groupId: event.currentTarget.value })}
      />
      <TaxField
        rates={draft.rates}
        onChange={rates => change({ rates })}
        otherwise={draft.groupId === '' ? items.noTax : items.asGroup}
        error={say('rates')}
        withDates
      />
      <HsnField hsn={draft.hsn} onChange={hsn => change({ hsn })} error={say('hsn')} />
      <UnitField unit={draft.unit} onChange={unit => change({ unit })} error={say('unit')} />
    </div>
  )
}

function Prices({ draft, problems, change }: ItemFieldsProps) {
  const { items, common } = useWords()
  const rupees = (field: 'price' | 'mrp' | 'cost', label: string) => ({
    label,
    leftSection: '₹',
    inputMode: 'decimal' as const,
    value: draft[field],
    error: problems[field] === undefined ? undefined : items.problems[problems[field]],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => change({ [field]: event.currentTarget.value }),
  })
  const read = readItemDraft(draft)
  const isAboveMrp = read.ok && isPriceAboveMrp(read.fields, parsePercent(draft.rates.at(-1)?.percent ?? '') ?? 0)
  return (
    <>
      <TextInput {...rupees('price', common.price)} />
      <PriceModeField mode={draft.priceMode} onChange={priceMode => change({ priceMode })} />
      <TextInput {...rupees('mrp', items.mrp)} />
      <TextInput {...rupees('cost', items.cost)} />
      {isAboveMrp ? (
        <div className={form.wide}>
          <Callout kind="stop">{items.aboveMrp}</Callout>
        </div>
      ) : null}
    </>
  )
}
