// The shop for whoever sits here. When nobody does, its screens rest as they were left, without keys, and the page that
// asks who is here lies over them.

import { Activity, useLayoutEffect, useRef, useState } from 'react'
import type { CurrentPerson } from '../shared/contract/counter/person-calls.ts'
import type { ShopState } from '../shared/contract/counter/shop-calls.ts'
import { Shop } from './Shop.tsx'
import { SignInScreen } from './screens/sign-in/SignInScreen.tsx'

export function Seat({ shop, current }: { shop: ShopState; current: CurrentPerson }) {
  const isFree = current.isAsked && current.person === null
  const [wasTaken, setTaken] = useState(!isFree)
  useFocusKept(isFree)
  if (!isFree && !wasTaken) setTaken(true)
  return (
    <>
      {wasTaken ? (
        <Activity mode={isFree ? 'hidden' : 'visible'}>
          <Shop shop={shop} />
        </Activity>
      ) : null}
      {isFree ? <SignInScreen shop={shop} isOverScreen={wasTaken} /> : null}
    </>
  )
}

/** Whatever had the keys when the seat was left has them again when it is taken. */
function useFocusKept(isFree: boolean): void {
  const last = useRef<Element | null>(null)
  // Before the page that asks takes the keys.
  useLayoutEffect(() => {
    if (isFree) return
    const before = last.current
    const timer = setTimeout(() => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    })
    const onFocus = () => {
      last.current = document.activeElement
    }
    window.addEventListener('focusin', onFocus)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('focusin', onFocus)
    }
  }, [isFree])
}
