// All days, or those between two.

import { Radio, TextInput } from '@mantine/core'
import { useWords } from '../../../text/language.tsx'
import styles from '../SettingsScreen.module.css'

/** Empty: open at that end. */
export interface Days {
  readonly from: string
  readonly to: string
}

interface Props {
  /** Null: all. */
  readonly days: Days | null
  readonly onChange: (days: Days | null) => void
}

export function DaysChoice({ days, onChange }: Props) {
  const { bundle } = useWords()
  return (
    <>
      <Radio.Group
        label={bundle.days}
        value={days === null ? 'all' : 'some'}
        onChange={value => onChange(value === 'all' ? null : { from: '', to: '' })}
      >
        <div className={styles.choices}>
          <Radio value="all" label={bundle.allDays} />
          <Radio value="some" label={bundle.someDays} />
        </div>
      </Radio.Group>
      {days === null ? null : (
        <div>
          <div className={styles.oneField}>
            <TextInput
              type="date"
              label={bundle.from}
              value={days.from}
              onChange={event => onChange({ ...days, from: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={bundle.to}
              value={days.to}
              onChange={event => onChange({ ...days, to: event.currentTarget.value })}
            />
          </div>
          <p className={styles.hint}>{bundle.daysHint}</p>
        </div>
      )}
    </>
  )
}
