// How else an item is called and found: code, barcodes, names in other languages.

import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { barcodeFaultOf } from '../../../shared/domain/item/barcode.ts'
import { useWords } from '../../text/language.tsx'
import form from '../../widgets/Form.module.css'
import { Icon } from '../../widgets/Icon.tsx'
import type { ItemFieldsProps } from './ItemMainFields.tsx'
import styles from './ItemNameFields.module.css'

export function ItemNameFields({ draft, problems, change }: ItemFieldsProps) {
  const { items, stock } = useWords()
  return (
    <div className={form.grid}>
      <TextInput
        label={items.code}
        description={items.codeHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.code}
        maxLength={32}
        error={problems.code === undefined ? undefined : items.problems[problems.code]}
        onChange={event => change({ code: event.currentTarget.value })}
      />
      <Barcodes barcodes={draft.barcodes} onChange={barcodes => change({ barcodes })} />
      <TextInput
        lang="hi"
        label={items.nameHi}
        value={draft.nameHi}
        maxLength={200}
        onChange={event => change({ nameHi: event.currentTarget.value })}
      />
      <TextInput
        lang="ta"
        label={items.nameTa}
        value={draft.nameTa}
        maxLength={200}
        onChange={event => change({ nameTa: event.currentTarget.value })}
      />
      <Textarea
        className={form.wide ?? ''}
        label={stock.item.description}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={500}
        value={draft.description}
        onChange={event => change({ description: event.currentTarget.value })}
      />
    </div>
  )
}

function Barcodes({
  barcodes,
  onChange,
}: {
  barcodes: readonly string[]
  onChange: (barcodes: readonly string[]) => void
}) {
  const { items } = useWords()
  const [typed, setTyped] = useState('')
  const doubtful = barcodes.find(code => barcodeFaultOf(code) !== null)
  const add = () => {
    const code = typed.trim()
    if (!/^[\x21-\x7e]{1,48}$/.test(code)) return false
    if (!barcodes.includes(code)) onChange([...barcodes, code])
    setTyped('')
    return true
  }
  return (
    <div className={form.two}>
      <TextInput
        label={items.barcodes}
        description={doubtful === undefined ? items.barcodesHint : items.barcodeCheck(doubtful)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed}
        maxLength={48}
        onChange={event => setTyped(event.currentTarget.value)}
        onKeyDown={event => {
          // An empty field lets Enter move on.
          if (event.key === 'Enter' && !event.ctrlKey && add()) event.preventDefault()
        }}
        onBlur={add}
      />
      <ul className={styles.codes}>
        {barcodes.map(code => (
          <li key={code} className={styles.code}>
            {code}
            <button
              type="button"
              aria-label={items.removeBarcode(code)}
              onClick={() => onChange(barcodes.filter(other => other !== code))}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
