// How the last export ended: where everything is, or why it is not.

import type { BundleState } from '../../../../shared/contract/counter/bundle/bundle-calls.ts'
import { Refusal, type RefusalCode } from '../../../../shared/kernel/refusal.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import styles from './data.module.css'

export function BundleOutcome({ last }: { last: NonNullable<BundleState['last']> }) {
  const words = useWords()
  const { bundle } = words
  if (last.kind === 'cancelled') return <Callout kind="look">{bundle.stopped}</Callout>
  if (last.kind === 'refused')
    return <Callout kind="stop">{errorWords(words, new Refusal(last.code as RefusalCode, last.details))}</Callout>
  const { folder, fileCount, paperCount, sizeBytes, undrawnCount } = last.result
  return (
    <>
      <Callout kind="safe">
        <strong>{bundle.done}</strong> <span className={styles.folder}>{folder}</span>
        <br />
        {bundle.doneFacts(fileCount, paperCount, (sizeBytes / 1_048_576).toFixed(1))}
      </Callout>
      {undrawnCount === 0 ? null : <Callout kind="look">{bundle.undrawn(undrawnCount)}</Callout>}
    </>
  )
}
