// The small field under a line or over the totals. Enter writes it, Esc leaves it.

import { useEffect, useRef } from 'react'
import { formatRupees, mulDivRoundHalfUp } from '../../../../shared/kernel/money.ts'
import type { CartLine } from '../../../../shared/records/cart.ts'
import { useWhoIsHere } from '../../../core/who-is-here.ts'
import { useWords } from '../../../text/language.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { useSellActions } from '../sell-context.tsx'
import { parseDiscount } from '../sell-editor.ts'
import type { Editor } from '../sell-state.ts'
import { askedFor } from './asked-for.ts'
import { editorHint } from './editor-hint.ts'
import styles from './LineEditor.module.css'

interface Props {
  readonly editor: Editor
  readonly line: CartLine | null
  /** What a bill discount is taken from. */
  readonly basePaise?: number
}

export function LineEditor({ editor, line, basePaise = 0 }: Props) {
  const words = useWords()
  const { sell } = words
  const here = useWhoIsHere()
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
  const off = editor.field === 'discount' || editor.field === 'billDiscount' ? discountOff(editor.text, base) : null
  const asks = askedFor(words, here, editor, line, base, off)
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
        className={editor.problem !== null ? styles.problem : asks === null ? styles.hint : styles.asks}
        role={editor.problem === null ? undefined : 'alert'}
      >
        {editor.problem === null ? (asks ?? editorHint(sell, editor.field, line)) : sell.editorProblems[editor.problem]}
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
