// The foot of a form in a dialog: why it was refused, the way back, and the act.

import { Button } from '@mantine/core'
import { Callout } from './Callout.tsx'
import form from './Form.module.css'

interface Props {
  readonly problem: string | null
  readonly back: string
  readonly onBack: () => void
  readonly act: string
  readonly isBusy: boolean
  readonly isDisabled?: boolean
  /** The next key goes to its act: where nothing is to be typed. */
  readonly hasFocus?: boolean
}

export function FormFoot({ problem, back, onBack, act, isBusy, isDisabled = false, hasFocus = false }: Props) {
  return (
    <>
      {problem === null ? null : (
        <div className={form.problem}>
          <Callout kind="stop">{problem}</Callout>
        </div>
      )}
      <div className={form.foot}>
        <Button variant="subtle" onClick={onBack}>
          {back}
        </Button>
        <Button
          type="submit"
          variant="filled"
          disabled={isDisabled}
          loading={isBusy}
          autoFocus={hasFocus}
          data-autofocus={hasFocus || undefined}
        >
          {act}
        </Button>
      </div>
    </>
  )
}
