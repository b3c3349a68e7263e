// Joins the scanner's rules (wedge.ts) to the keyboard of a window: keeps what stood in the field before a burst, holds
// back what a scanner types, and gives back what turns out to be a person's.

import { type FieldText, readField, typeInto, writeField } from './field-text.ts'
import { endGapMs, endWedge, idleWedge, stepWedge, type Wedge } from './wedge.ts'

export interface WedgeListener {
  /** True when the key belonged to a scan and nobody else may act on it. */
  takes(event: KeyboardEvent): boolean
}

export function listenToWedge(onScan: (code: string) => void): WedgeListener {
  let wedge: Wedge = idleWedge
  let before: FieldText | null = null
  let pause: ReturnType<typeof setTimeout> | undefined
  const giveBack = () => {
    const held = endWedge(wedge)
    wedge = idleWedge
    typeInto(document.activeElement, held)
  }
  return {
    takes(event) {
      clearTimeout(pause)
      const key = { key: event.key, atMs: event.timeStamp, isHeldDown: event.repeat, hasModifier: hasModifier(event) }
      const [next, act] = stepWedge(wedge, key)
      wedge = next
      if (act.do === 'hold') {
        pause = setTimeout(giveBack, endGapMs + 20)
        return true
      }
      if (act.do === 'scan') {
        if (before !== null) writeField(before)
        before = null
        onScan(act.code)
        return true
      }
      typeInto(document.activeElement, act.release)
      if (act.do === 'begin') before = readField(document.activeElement)
      return false
    },
  }
}

function hasModifier({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey
}
