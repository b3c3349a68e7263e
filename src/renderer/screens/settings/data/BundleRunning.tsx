// An export that is being written: what of, how far, and a way to stop.

import { Button } from '@mantine/core'
import type { BundleProgress } from '../../../../shared/contract/counter/bundle/bundle-calls.ts'
import { groupIndian } from '../../../../shared/kernel/money.ts'
import { useWords } from '../../../text/language.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { useKeys } from '../../../widgets/use-keys.ts'
import styles from './data.module.css'

export function BundleRunning({ running, stop }: { running: BundleProgress; stop: () => void }) {
  const { bundle } = useWords()
  const { stage, done, total } = running
  const figure = (count: number) => groupIndian(String(count))
  useKeys({ Escape: stop })
  return (
    <div className={styles.running} role="status">
      <span>
        {bundle.stages[stage]}{' '}
        {stage === 'copy' ? null : bundle.progress(figure(done), total === null ? null : figure(total))}
      </span>
      <progress
        className={styles.bar}
        aria-label={bundle.stages[stage]}
        {...(total === null || total === 0 ? {} : { value: done, max: total })}
      />
      <Button variant="default" onClick={stop} rightSection={<Key name="Esc" quiet />}>
        {bundle.stop}
      </Button>
    </div>
  )
}
