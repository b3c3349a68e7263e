// Which column of the file becomes what, beside the first rows of the file, and what holds where the file is silent.

import { Button, NativeSelect } from '@mantine/core'
import { CustomersField } from '../../../shared/contract/counter/import/customers-mapping.ts'
import { DealersField } from '../../../shared/contract/counter/import/dealers-mapping.ts'
import type { ImportState } from '../../../shared/contract/counter/import/import-calls.ts'
import type { ImportMapping } from '../../../shared/contract/counter/import/import-mapping.ts'
import { ItemsField } from '../../../shared/contract/counter/import/items-mapping.ts'
import { SalesField } from '../../../shared/contract/counter/import/sales-mapping.ts'
import { StockField } from '../../../shared/contract/counter/import/stock-mapping.ts'
import { useWords } from '../../text/language.tsx'
import form from '../../widgets/Form.module.css'
import styles from './ImportScreen.module.css'
import { MappingDefaults } from './MappingDefaults.tsx'
import { SampleRows } from './SampleRows.tsx'
import type { ImportWork } from './use-import-work.ts'

export function MappingForm({ work }: { work: ImportWork }) {
  const { imports } = useWords()
  const { state, mapping, phase, act } = work
  if (state === null || mapping === null) return null
  return (
    <div className={styles.mapping}>
      <p className={styles.hint}>{state.isMappingRemembered ? imports.remembered : imports.guessed}</p>
      <SampleRows state={state} mapping={mapping} />
      <div className={form.grid}>
        <Columns state={state} mapping={mapping} onChange={act.setMapping} />
      </div>
      <div className={form.section}>
        <h2>{imports.defaults}</h2>
        <div className={`${form.grid} ${styles.defaults}`}>
          <MappingDefaults mapping={mapping} onChange={act.setMapping} />
        </div>
      </div>
      <div className={phase === 'checked' ? form.foot : `${form.foot} ${form.sticky}`}>
        <Button
          variant={phase === 'checked' ? 'default' : 'filled'}
          autoFocus={phase !== 'checked'}
          onClick={act.check}
        >
          {phase === 'checked' ? imports.checkAgain : imports.check}
        </Button>
      </div>
    </div>
  )
}

interface ColumnsProps {
  readonly state: ImportState
  readonly mapping: ImportMapping
  readonly onChange: (mapping: ImportMapping) => void
}

function Columns({ state, mapping, onChange }: ColumnsProps) {
  const { imports } = useWords()
  const choices = [
    { value: '', label: imports.notInFile },
    ...state.columns.map((name, index) => ({ value: String(index), label: name || imports.columnNumber(index + 1) })),
  ]
  const set = (field: string, value: string) => {
    const others = Object.entries(mapping.columns).filter(([name]) => name !== field)
    const columns = Object.fromEntries(value === '' ? others : [...others, [field, Number(value)]])
    onChange({ ...mapping, columns } as ImportMapping)
  }
  const columnOf: Readonly<Record<string, number | undefined>> = mapping.columns
  return useFieldsOf(mapping.kind).map(([field, label]) => (
    <NativeSelect
      key={field}
      className={columnOf[field] === undefined ? styles.unused : undefined}
      label={label}
      data={choices}
      value={String(columnOf[field] ?? '')}
      onChange={event => set(field, event.currentTarget.value)}
    />
  ))
}

/** What a column can become, in words, by what is in the file. */
function useFieldsOf(kind: ImportMapping['kind']): readonly (readonly [field: string, label: string])[] {
  const { imports, salesImport } = useWords()
  switch (kind) {
    case 'items':
      return ItemsField.options.map(field => [field, imports.fields.items[field]] as const)
    case 'stock':
      return StockField.options.map(field => [field, imports.fields.stock[field]] as const)
    case 'customers':
      return CustomersField.options.map(field => [field, imports.fields.customers[field]] as const)
    case 'dealers':
      return DealersField.options.map(field => [field, imports.fields.dealers[field]] as const)
    case 'sales':
      return SalesField.options.map(field => [field, salesImport.fields[field]] as const)
  }
}
