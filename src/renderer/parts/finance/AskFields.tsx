// How it is to be priced: at a yearly rate that is named, or by an auction that bids it down.

import { SegmentedControl, TextInput } from '@mantine/core'
import { useWords } from '../../text/language.tsx'
import form from '../../widgets/Form.module.css'
import type { AskDraft, AskProblem } from './ask-draft.ts'

interface Props {
  readonly draft: AskDraft
  readonly problem: AskProblem | null
  readonly onChange: (draft: AskDraft) => void
}

const ways = ['rate', 'auction'] as const

export function AskFields({ draft, problem, onChange }: Props) {
  const { sheet } = useWords().finance
  const errorOf = (name: AskProblem) => (problem === name ? sheet[name] : undefined)
  return (
    <div className={form.grid}>
      <SegmentedControl
        className={form.wide}
        fullWidth
        aria-label={sheet.way}
        data={ways.map(value => ({ value, label: sheet.ways[value] }))}
        value={draft.way}
        onChange={way => onChange({ ...draft, way: way as AskDraft['way'] })}
      />
      <TextInput
        label={draft.way === 'rate' ? sheet.rate : sheet.maxRate}
        rightSection="%"
        inputMode="decimal"
        value={draft.rate}
        error={errorOf('rateProblem')}
        onChange={event => onChange({ ...draft, rate: event.currentTarget.value })}
      />
      <TextInput
        label={sheet.advance}
        description={sheet.advanceHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        rightSection="%"
        inputMode="decimal"
        value={draft.advance}
        error={errorOf('advanceProblem')}
        onChange={event => onChange({ ...draft, advance: event.currentTarget.value })}
      />
      {draft.way === 'rate' ? null : (
        <TextInput
          label={sheet.hours}
          inputMode="numeric"
          value={draft.hours}
          error={errorOf('hoursProblem')}
          onChange={event => onChange({ ...draft, hours: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
