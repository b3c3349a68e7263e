// Which column of the file becomes what, beside the first rows of the file, and what holds where the file is silent.

import { Button, NativeSelect } from '@mantine/core'
import type { ImportState } from '../../../shared/contract/counter/import/import-calls.ts'
import type { ImportMapping } from '../../../shared/contract/counter/import/import-mapping.ts'
import { ItemsField } from '../../../shared/contract/counter/import/items-mapping.ts'
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
        <Button variant={phase === 'checked' ? 'default' : 'filled'} onClick={act.check}>
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
  const set = (field: ItemsField, value: string) => {
    const { [field]: _before, ...others } = mapping.columns
    onChange({ ...mapping, columns: value === '' ? others : { ...others, [field]: Number(value) } })
  }
  return ItemsField.options.map(field => (
    <NativeSelect
      key={field}
      className={mapping.columns[field] === undefined ? styles.unused : undefined}
      label={imports.fields.items[field]}
      data={choices}
      value={String(mapping.columns[field] ?? '')}
      onChange={event => set(field, event.currentTarget.value)}
    />
  ))
}
