// The small field under a line or over the totals. Enter writes it, Esc leaves it.

import { useEffect, useRef } from 'react'
import { formatPaise, formatRupees, mulDivRoundHalfUp } from '../../../../shared/kernel/money.ts'
import type { CartLine } from '../../../../shared/records/cart.ts'
import { useWords } from '../../../text/language.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { useSellActions } from '../sell-context.tsx'
import { parseDiscount } from '../sell-editor.ts'
import type { Editor } from '../sell-state.ts'
import styles from './LineEditor.module.css'

interface Props {
  readonly editor: Editor
  readonly line: CartLine | null
  /** What a bill discount is taken from. */
  readonly basePaise?: number
}

export function LineEditor({ editor, line, basePaise = 0 }: Props) {
  const { sell } = useWords()
  const act = useSellActions()
  const input = useRef<HTMLInputElement>(null)
  const base = line === null ? basePaise : mulDivRoundHalfUp(line.quantityThousandths, line.unitPricePaise, 1000)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
    input.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') act.applyEditor()
    else if (event.key === 'Escape') act.closeEditor()
    else return
    event.preventDefault()
  }
  const hints: Record<Editor['field'], string> = {
    quantity: sell.editorHints.quantity(line?.unit ?? ''),
    price: sell.editorHints.price(formatPaise(line?.listPricePaise ?? 0)),
    discount: sell.editorHints.discount,
    note: sell.editorHints.note,
    billDiscount: sell.editorHints.billDiscount,
    billNote: sell.editorHints.billNote,
  }
  const off = editor.field === 'discount' || editor.field === 'billDiscount' ? discountOff(editor.text, base) : null
  const isText = editor.field === 'note' || editor.field === 'billNote'
  return (
    <div className={styles.editor}>
      <label className={styles.label}>
        {sell.editors[editor.field]}
        <input
          ref={input}
          className={styles.input}
          type="text"
          inputMode={isText ? 'text' : 'decimal'}
          data-wide={isText || undefined}
          value={editor.text}
          onChange={event => act.typeInEditor(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          aria-invalid={editor.problem !== null}
          aria-describedby="sell-editor-hint"
          autoComplete="off"
          spellCheck={false}
          maxLength={isText ? 200 : 20}
        />
      </label>
      {off === null ? null : <strong>{sell.worth(formatRupees(off))}</strong>}
      <span
        id="sell-editor-hint"
        className={editor.problem === null ? styles.hint : styles.problem}
        role={editor.problem === null ? undefined : 'alert'}
      >
        {editor.problem === null ? hints[editor.field] : sell.editorProblems[editor.problem]}
      </span>
      <span className={styles.keys}>
        <Key name="↵" /> <Key name="Esc" />
      </span>
    </div>
  )
}

/** What this discount takes off, while it is typed. */
function discountOff(text: string, basePaise: number): number | null {
  const discount = parseDiscount(text)
  if (discount === undefined || discount === null) return null
  return discount.kind === 'amount' ? discount.paise : mulDivRoundHalfUp(basePaise, discount.bps, 10_000)
}
