// Counters & sync: joining a shop, or how this counter stands with its others.

import { useState } from 'react'
import type { SyncStatus } from '../../../../shared/contract/counter/sync/sync-calls.ts'
import { JoinForm } from '../../../parts/sync/JoinForm.tsx'
import { LogProgress } from '../../../parts/sync/LogProgress.tsx'
import { useSync } from '../../../parts/sync/use-sync.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import form from '../../../widgets/Form.module.css'
import { BranchesPart } from '../branch/BranchesPart.tsx'
import styles from '../SettingsScreen.module.css'
import { CountersPart } from './CountersPart.tsx'
import { KeptPart } from './KeptPart.tsx'
import { LeavePart, type Left } from './LeavePart.tsx'
import { PartedPart } from './PartedPart.tsx'
import { SyncStanding } from './SyncStanding.tsx'

export function SyncSection() {
  const { sync: w } = useWords()
  const sync = useSync()
  const [left, setLeft] = useState<Left | null>(null)
  if (sync === undefined) return null
  if (sync.address !== null) return <Joined sync={sync} onLeft={setLeft} />
  return (
    <div className={styles.body}>
      {left === null ? null : (
        <Callout kind={left.isHeard ? 'plain' : 'look'}>{left.isHeard ? w.leave.left : w.leave.leftUnheard}</Callout>
      )}
      <Mending sync={sync} />
      <p className={styles.hint}>{w.join.hint}</p>
      <JoinForm address="" way="phone" asksCashier={false} />
      <BranchesPart />
    </div>
  )
}

/** Told wherever it was begun: by joining, or by a person who mends what has parted. */
function Mending({ sync }: { sync: SyncStatus }) {
  const { parted: w } = useWords().sync
  if (sync.mending === null) return null
  return (
    <Callout kind="plain">
      <p>{w.going}</p>
      <LogProgress label={w.title} progress={sync.mending} />
    </Callout>
  )
}

function Joined({ sync, onLeft }: { sync: SyncStatus; onLeft: (left: Left) => void }) {
  const { sync: w } = useWords()
  const isSignedOut = sync.state === 'signedOut'
  const isHere = sync.ahead === null
  return (
    <div className={styles.body}>
      <SyncStanding sync={sync} />
      <Mending sync={sync} />
      {isSignedOut ? (
        <section className={form.section}>
          <h2>{w.join.act}</h2>
          <JoinForm key={sync.address} address={sync.address ?? ''} way="code" asksCashier={false} />
        </section>
      ) : null}
      {sync.state === 'parted' ? <PartedPart /> : null}
      {sync.keptCount === 0 ? null : <KeptPart sync={sync} />}
      {/* Who is in the shop, its books say. */}
      {isSignedOut || !isHere ? null : <CountersPart />}
      {isHere ? <BranchesPart /> : null}
      {isSignedOut || !isHere ? null : <LeavePart sync={sync} onLeft={onLeft} />}
    </div>
  )
}
