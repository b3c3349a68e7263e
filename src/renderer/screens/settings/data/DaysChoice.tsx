// All days, or those between two.

import { Radio } from '@mantine/core'
import { FromToFields } from '../../../parts/list/FromToFields.tsx'
import { useWords } from '../../../text/language.tsx'
import styles from '../SettingsScreen.module.css'

/** Empty: open at that end. */
export interface Days {
  readonly fromOn: string
  readonly toOn: string
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
        onChange={value => onChange(value === 'all' ? null : { fromOn: '', toOn: '' })}
      >
        <div className={styles.choices}>
          <Radio value="all" label={bundle.allDays} />
          <Radio value="some" label={bundle.someDays} />
        </div>
      </Radio.Group>
      {days === null ? null : (
        <div>
          <div className={styles.oneField}>
            <FromToFields {...days} hasLabels onChange={changed => onChange({ ...days, ...changed })} />
          </div>
          <p className={styles.hint}>{bundle.daysHint}</p>
        </div>
      )}
    </>
  )
}
