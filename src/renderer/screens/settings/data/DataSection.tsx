// Your data: everything the shop holds, written into a folder; how far that is, and where it went.

import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import styles from '../SettingsScreen.module.css'
import { BundleForm } from './BundleForm.tsx'
import { BundleOutcome } from './BundleOutcome.tsx'
import { BundleRunning } from './BundleRunning.tsx'
import { useBundle } from './use-bundle.ts'

export function DataSection() {
  const words = useWords()
  const bundle = useBundle()
  const { state, error } = bundle
  return (
    <div className={styles.body}>
      <p className={styles.hint}>{words.bundle.hint}</p>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {state === undefined ? null : (
        <>
          {state.running === null ? (
            <BundleForm usualFolder={state.usualFolder} begin={bundle.begin} />
          ) : (
            <BundleRunning running={state.running} stop={bundle.stop} />
          )}
          {state.running === null && state.last !== null ? <BundleOutcome last={state.last} /> : null}
        </>
      )}
    </div>
  )
}
