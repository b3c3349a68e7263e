// One calm line over every screen while this counter sells ahead of the shop's books: how far they are, what waits for them,
// and the way back while nothing was sold. And what a screen says that cannot be without them.

import { Button } from '@mantine/core'
import type { SyncStatus } from '../../shared/contract/counter/sync/sync-calls.ts'
import { useTell } from '../core/ask.ts'
import { useSync } from '../parts/sync/use-sync.ts'
import { errorWords } from '../text/error-words.ts'
import { useWords } from '../text/language.tsx'
import { Callout } from '../widgets/Callout.tsx'
import { EmptyState } from '../widgets/EmptyState.tsx'
import { Key } from '../widgets/Key.tsx'
import styles from './Frame.module.css'
import type { PlaceName } from './places.ts'

/** Of these the catalogue, and what this counter sold, is enough. */
const placesAhead: readonly PlaceName[] = ['sell', 'invoices', 'till', 'settings']

/** Whether a place waits for the shop's books. */
export function useWaitsForBooks(place: PlaceName): boolean {
  const sync = useSync()
  return sync !== undefined && sync.ahead !== null && !placesAhead.includes(place)
}

export function AheadBar() {
  const words = useWords()
  const { ahead: w } = words.sync
  const sync = useSync()
  const giveUp = useTell('sync.giveUp')
  if (sync === undefined || sync.ahead === null) return null
  const acts = (
    <>
      {sync.state === 'signedOut' ? (
        <Button component="a" href="#/settings/sync" size="compact-sm" variant="default">
          {w.joinAgain}
        </Button>
      ) : null}
      {sync.ahead === 'unsold' ? (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={giveUp.isPending}
          title={w.cancelHint}
          onClick={() => giveUp.mutate({})}
        >
          {w.cancel}
        </Button>
      ) : null}
    </>
  )
  return (
    <div className={styles.lost}>
      <Callout kind={giveUp.error === null ? (sync.state === 'signedOut' ? 'look' : 'plain') : 'stop'} acts={acts}>
        {giveUp.error === null ? `${saidOf(sync, w)} ${w.hint}` : errorWords(words, giveUp.error)}
      </Callout>
    </div>
  )
}

function saidOf({ progress, state }: SyncStatus, w: ReturnType<typeof useWords>['sync']['ahead']): string {
  if (state === 'signedOut') return w.signedOut
  if (state === 'offline' || state === 'waiting') return w.offline
  return progress === null || progress.total === 0 ? w.coming : w.comingTo(progress.done, progress.total)
}

export function WaitsForBooks({ place }: { place: PlaceName }) {
  const { frame, sync } = useWords()
  const { ahead: w } = sync
  return (
    <EmptyState icon="file" title={w.place(frame.places[place])} hint={w.placeHint}>
      <Button component="a" href="#/" variant="filled" rightSection={<Key name="Alt+1" quiet />}>
        {frame.places.sell}
      </Button>
    </EmptyState>
  )
}
