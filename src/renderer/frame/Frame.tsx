// What stands around every screen: the rail, the status bar, the notice that the core is gone, the keys that work
// everywhere.

import { type ReactNode, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { ShopState } from '../../shared/contract/counter/shop-calls.ts'
import { useConnectionState, useCore } from '../core/core-context.tsx'
import { useWords } from '../text/language.tsx'
import { Callout } from '../widgets/Callout.tsx'
import { isForDialog } from '../widgets/dialog-open.ts'
import { CommandBox } from './CommandBox.tsx'
import styles from './Frame.module.css'
import { KeysHelp } from './KeysHelp.tsx'
import { placeOf, places } from './places.ts'
import { Rail } from './Rail.tsx'
import { SafetyBanner } from './SafetyBanner.tsx'
import { StatusBar } from './StatusBar.tsx'

export function Frame({ shop, children }: { shop: ShopState; children: ReactNode }) {
  const [path, navigate] = useLocation()
  const [overlay, setOverlay] = useState<'none' | 'command' | 'keys'>('none')
  const place = placeOf(path)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wish = frameWish(event)
      if (wish === null) return
      event.preventDefault()
      if (wish === 'keys' || wish === 'command') setOverlay(open => (open === wish ? 'none' : wish))
      // A sheet or dialog is finished or closed first.
      else if (!isForDialog(event)) navigate(wish)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [navigate])
  const close = () => setOverlay('none')
  return (
    <div className={styles.frame}>
      <Rail current={place} />
      <main className={styles.screen}>
        <LostNotice />
        {path.startsWith('/settings/backups') ? null : <SafetyBanner />}
        {children}
      </main>
      <StatusBar shop={shop} />
      {overlay === 'command' ? <CommandBox onClose={close} onKeys={() => setOverlay('keys')} /> : null}
      {overlay === 'keys' ? <KeysHelp place={place} onClose={close} /> : null}
    </div>
  )
}

/** A path to go to, or the overlay asked for. */
function frameWish(event: KeyboardEvent): string | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  if (key === 'F1' && !altKey && !ctrlKey && !shiftKey) return 'keys'
  if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey) return 'command'
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
  if (digit === undefined || !altKey || ctrlKey || metaKey || shiftKey) return null
  return places[Number(digit) - 1]?.path ?? null
}

function LostNotice() {
  const words = useWords()
  const { connection } = useCore()
  if (useConnectionState() === 'open') return null
  const tryNow = (
    <button type="button" className={styles.tryNow} onClick={connection.tryNow}>
      {words.frame.tryNow}
    </button>
  )
  return (
    <div className={styles.lost}>
      <Callout kind="look" acts={tryNow} isUrgent>
        {words.frame.lost}
      </Callout>
    </div>
  )
}
