// Item groups and the tax their items take by default.

import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { formatBps, parsePercent } from '../../../shared/kernel/rate.ts'
import type { ItemGroup } from '../../../shared/records/item.ts'
import { itemLimits } from '../../../shared/records/item-limits.ts'
import { useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import type { RateDraft } from '../../parts/item/item-draft.ts'
import { TaxField } from '../../parts/item/TaxField.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import form from '../../widgets/Form.module.css'
import { FormFoot } from '../../widgets/FormFoot.tsx'
import styles from './GroupsDialog.module.css'
import { HsnField } from './HsnField.tsx'

type Group = Pick<ItemGroup, 'id' | 'name' | 'hsn' | 'taxRates'>

export function GroupsDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const { newId } = useCore()
  const { data: groups = [] } = useAsk('itemGroup.find', {})
  const [edited, setEdited] = useState<Group | null>(null)
  const begin = () => setEdited({ id: newId(), name: '', hsn: null, taxRates: [] })
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.items.groupsTitle}
      size={720}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      {edited === null && groups.length === 0 ? null : <p className={styles.hint}>{words.items.groupHint}</p>}
      {edited === null ? (
        <>
          {groups.length === 0 ? (
            <EmptyState icon="items" title={words.items.noGroup} hint={words.items.groupHint} />
          ) : null}
          <ul className={styles.groups}>
            {groups.map(group => (
              <li key={group.id}>
                <button type="button" className={styles.group} onClick={() => setEdited(group)}>
                  <strong>{group.name}</strong>
                  <span>{group.hsn}</span>
                  <span>
                    {group.taxRates.length === 0 ? '' : `${formatBps(group.taxRates.at(-1)?.rateBps ?? 0)} %`}
                  </span>
                  <span className={styles.count}>{words.items.groupItems(group.itemCount)}</span>
                </button>
              </li>
            ))}
          </ul>
          <div className={form.foot}>
            <Button variant="filled" onClick={begin}>
              {words.items.newGroup}
            </Button>
          </div>
        </>
      ) : (
        <GroupForm key={edited.id} group={edited} onDone={() => setEdited(null)} />
      )}
    </Modal>
  )
}

function GroupForm({ group, onDone }: { group: Group; onDone: () => void }) {
  const words = useWords()
  const [name, setName] = useState(group.name)
  const [hsn, setHsn] = useState(group.hsn ?? '')
  const [rates, setRates] = useState<readonly RateDraft[]>(
    group.taxRates.map(rate => ({ fromOn: rate.fromOn, percent: formatBps(rate.rateBps) })),
  )
  const save = useTell('itemGroup.save')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const taxRates = rates.map(rate => ({ fromOn: rate.fromOn, rateBps: parsePercent(rate.percent) ?? 0 }))
    const fields = { name: name.trim(), hsn: hsn === '' ? null : hsn, taxRates, isActive: true }
    if (fields.name !== '') save.mutate({ id: group.id, fields }, { onSuccess: onDone })
  }
  return (
    <form onSubmit={submit} noValidate>
      <div className={form.grid}>
        <TextInput
          className={form.wide}
          data-autofocus
          autoFocus
          label={words.items.groupName}
          value={name}
          maxLength={itemLimits.groupName}
          onChange={event => setName(event.currentTarget.value)}
        />
        <TaxField rates={rates} onChange={setRates} otherwise={words.items.noTax} withDates />
        <HsnField hsn={hsn} onChange={setHsn} />
      </div>
      <FormFoot
        problem={save.error === null ? null : errorWords(words, save.error)}
        back={words.common.back}
        onBack={onDone}
        act={words.common.save}
        isBusy={save.isPending}
        isDisabled={name.trim() === ''}
      />
    </form>
  )
}
