// What stands around every screen: the rail, the status bar, the notice that the core is gone, the keys that work
// everywhere.

import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { ShopState } from '../../shared/contract/counter/shop-calls.ts'
import { useConnectionState, useCore } from '../core/core-context.tsx'
import { useSignOut, useWhoIsHere } from '../core/who-is-here.ts'
import { useWords } from '../text/language.tsx'
import { Callout } from '../widgets/Callout.tsx'
import { isForDialog } from '../widgets/dialog-open.ts'
import { AheadBar, useWaitsForBooks, WaitsForBooks } from './AheadBar.tsx'
import { CommandBox } from './CommandBox.tsx'
import styles from './Frame.module.css'
import { KeysHelp } from './KeysHelp.tsx'
import { keysEverywhere, keysOf } from './key-lists.ts'
import { ApprovalSheet } from './people/ApprovalSheet.tsx'
import { ChangePersonDialog } from './people/ChangePersonDialog.tsx'
import { ClosedPlace } from './people/ClosedPlace.tsx'
import { useIdleLock } from './people/use-idle-lock.ts'
import { needOf, type PlaceName, placeOf, places } from './places.ts'
import { Rail } from './Rail.tsx'
import { SafetyBanner } from './SafetyBanner.tsx'
import { StatusBar } from './StatusBar.tsx'

export function Frame({ shop, children }: { shop: ShopState; children: ReactNode }) {
  const [path, navigate] = useLocation()
  const [overlay, setOverlay] = useState<Overlay>('none')
  const place = placeOf(path)
  const here = useWhoIsHere()
  const signOut = useSignOut()
  const { approvals } = useCore().connection
  const needs = needOf(path)
  const waits = useWaitsForBooks(place)
  const close = () => setOverlay('none')
  const onPerson = () => setOverlay(here.isAsked ? 'person' : 'none')
  const onWish = useEffectEvent((event: KeyboardEvent) => {
    const wish = frameWish(event)
    if (wish === null) return
    event.preventDefault()
    // What waits to be allowed is answered first.
    if (approvals.waiting() !== null) return
    if (wish === 'person') {
      if (overlay !== 'person') return onPerson()
      close()
      signOut()
    } else if (wish === 'keys' || wish === 'command') setOverlay(open => (open === wish ? 'none' : wish))
    // A sheet or dialog is finished or closed first.
    else if (!isForDialog(event)) navigate(wish)
  })
  useEffect(() => {
    window.addEventListener('keydown', onWish)
    return () => window.removeEventListener('keydown', onWish)
  }, [])
  useIdleLock(shop.settings.idleLockMinutes, here.person !== null)
  return (
    <div className={styles.frame}>
      <Rail current={place} />
      <main className={styles.screen}>
        <LostNotice />
        {path.startsWith('/settings/backups') ? null : <SafetyBanner />}
        <AheadBar />
        {waits ? (
          <WaitsForBooks place={place} />
        ) : needs === undefined || here.may(needs) ? (
          children
        ) : (
          <ClosedPlace place={place} needs={needs} onPerson={onPerson} />
        )}
      </main>
      <StatusBar shop={shop} onPerson={onPerson} />
      {overlay === 'command' ? (
        <CommandBox onClose={close} onKeys={() => setOverlay('keys')} onPerson={onPerson} />
      ) : null}
      {overlay === 'keys' ? <ShopKeys place={place} path={path} onClose={close} /> : null}
      {overlay === 'person' ? <ChangePersonDialog onClose={close} /> : null}
      <ApprovalSheet />
    </div>
  )
}

function ShopKeys({ onClose, path, place }: { place: PlaceName; path: string; onClose: () => void }) {
  const words = useWords()
  const name = words.frame.places[place]
  return <KeysHelp name={name} own={keysOf(place, path, words)} everywhere={keysEverywhere(words)} onClose={onClose} />
}

type Overlay = 'none' | 'command' | 'keys' | 'person'

/** A path to go to, or the overlay asked for. */
function frameWish(event: KeyboardEvent): string | null {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event
  if (key === 'F1' && !altKey && !ctrlKey && !shiftKey) return 'keys'
  if (code === 'KeyP' && altKey && !ctrlKey && !metaKey && !shiftKey) return 'person'
  if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey) return 'command'
  const pressed = /^(?:Digit|Key)([0-9A-Z])$/.exec(code)?.[1]
  if (pressed === undefined || !altKey || ctrlKey || metaKey || shiftKey) return null
  return places.find(place => place.key === pressed)?.path ?? null
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
