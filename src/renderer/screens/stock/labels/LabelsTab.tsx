// Labels: items by scan or name, copies for each, and the paper they go on.

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { DocumentLanguage, RenderLabels } from '../../../../shared/contract/counter/document-calls.ts'
import { labelLayouts, labelsPerPage } from '../../../../shared/domain/stock/label-layouts.ts'
import { useAsk } from '../../../core/ask.ts'
import { PdfDialog } from '../../../parts/document/PdfDialog.tsx'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import { isForDialog } from '../../../widgets/dialog-open.ts'
import { EmptyState } from '../../../widgets/EmptyState.tsx'
import { Icon } from '../../../widgets/Icon.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { FoundItems } from '../FoundItems.tsx'
import styles from '../StockScreen.module.css'
import { LabelList } from './LabelList.tsx'
import { type LabelChoice, type LabelLine, type LabelsFirst, rememberedLabels, rememberLabels } from './label-draft.ts'
import { useLabelLines } from './use-label-lines.ts'

type Layout = RenderLabels['layout']

/** `first`: what to begin with. */
export function LabelsTab({ first, language }: { first: LabelsFirst | null; language: DocumentLanguage }) {
  const { stock } = useWords()
  const w = stock.labels
  const { add, addGroup, enter, lines, results, setLines, type, typed, unknown } = useLabelLines(first)
  const [choice, setChoice] = useState<LabelChoice>(rememberedLabels)
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  usePrintKey(() => setOpen(lines.length > 0))
  const choose = (next: Partial<LabelChoice>) => {
    const changed = { ...choice, ...next }
    setChoice(changed)
    rememberLabels(changed)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void enter()
  }
  const list =
    lines.length === 0 ? (
      <EmptyState icon="print" title={w.none} hint={w.noneHint} />
    ) : (
      <LabelList lines={lines} onChange={setLines} />
    )
  return (
    <div className={styles.body}>
      <form className={styles.tools} onSubmit={submit}>
        <TextInput
          ref={box}
          autoFocus
          className={styles.grow ?? ''}
          leftSection={<Icon name="search" size={18} />}
          placeholder={w.add}
          aria-label={w.add}
          value={typed}
          onChange={event => type(event.currentTarget.value)}
        />
        <GroupChoice onChoose={groupId => void addGroup(groupId)} />
        <PaperChoice choice={choice} onChange={choose} />
        <LabelActs hasLines={lines.length > 0} onClear={() => setLines([])} onPrint={() => setOpen(true)} />
      </form>
      <FoundItems items={results} onTake={add} />
      {unknown === null ? null : (
        <Callout kind="look" isUrgent>
          {stock.counts.unknown(unknown)}
        </Callout>
      )}
      {list}
      <footer className={styles.foot}>{w.count(lines.reduce((sum, line) => sum + line.copies, 0))}</footer>
      {isOpen ? (
        <LabelsDialog choice={choice} lines={lines} language={language} onClose={() => setOpen(false)} />
      ) : null}
    </div>
  )
}

/** Adds a whole group at once, and is empty again. */
function GroupChoice({ onChoose }: { onChoose: (groupId: string) => void }) {
  const { stock } = useWords()
  const { data = [] } = useAsk('itemGroup.find', {})
  if (data.length === 0) return null
  return (
    <NativeSelect
      aria-label={stock.labels.addGroup}
      value=""
      data={[{ value: '', label: stock.labels.addGroup }, ...data.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={event => (event.currentTarget.value === '' ? undefined : onChoose(event.currentTarget.value))}
    />
  )
}

function LabelActs(props: { hasLines: boolean; onClear: () => void; onPrint: () => void }) {
  const { stock } = useWords()
  const w = stock.labels
  return (
    <span className={styles.acts}>
      <Button variant="default" disabled={!props.hasLines} onClick={props.onClear}>
        {w.clear}
      </Button>
      <Button
        variant="filled"
        disabled={!props.hasLines}
        onClick={props.onPrint}
        rightSection={<Key name="F9" quiet />}
      >
        {w.print}
      </Button>
    </span>
  )
}

/** F9 and Ctrl+P, wherever in the tab the focus is. */
function usePrintKey(onPrint: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPrint = event.key === 'F9' || (event.key === 'p' && event.ctrlKey)
      if (!isPrint || isForDialog(event)) return
      event.preventDefault()
      onPrint()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

function PaperChoice({ choice, onChange }: { choice: LabelChoice; onChange: (next: Partial<LabelChoice>) => void }) {
  const { stock } = useWords()
  const w = stock.labels
  const layouts = Object.keys(labelLayouts) as Layout[]
  const layout = labelLayouts[choice.layout]
  const places = Array.from({ length: labelsPerPage(layout) }, (_, index) => String(index + 1))
  return (
    <>
      <NativeSelect
        aria-label={w.layout}
        value={choice.layout}
        data={layouts.map(value => ({ value, label: w.layouts[value] }))}
        onChange={event => onChange({ layout: event.currentTarget.value as Layout, startAt: 0 })}
      />
      <NativeSelect
        aria-label={w.look}
        value={choice.look}
        data={(['barcode', 'shelf'] as const).map(value => ({ value, label: w.looks[value] }))}
        onChange={event => onChange({ look: event.currentTarget.value as RenderLabels['look'] })}
      />
      {layout.kind === 'roll' ? null : (
        <NativeSelect
          aria-label={w.startAt}
          value={String(choice.startAt + 1)}
          data={places.map(value => ({ value, label: `${w.startAt}: ${value}` }))}
          onChange={event => onChange({ startAt: Number(event.currentTarget.value) - 1 })}
        />
      )}
    </>
  )
}

interface DialogProps {
  readonly choice: LabelChoice
  readonly lines: readonly LabelLine[]
  readonly language: DocumentLanguage
  readonly onClose: () => void
}

function LabelsDialog({ choice, lines, language, onClose }: DialogProps) {
  const { stock } = useWords()
  const labels = lines.map(({ item, copies }) => ({ itemId: item.id, copies }))
  const { data, error } = useAsk('document.renderLabels', { ...choice, labels, language })
  return <PdfDialog title={stock.labels.preview} file={data} error={error} onClose={onClose} />
}
