// The drawer in the status bar: since when its shift is open, or that the shop waits for one.

import { useAsk } from '../core/ask.ts'
import { useCore } from '../core/core-context.tsx'
import { useLanguage, useWords } from '../text/language.tsx'
import { showInstant } from '../text/show-date.ts'
import styles from './StatusBar.module.css'

export function ShiftStanding() {
  const { frame } = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const { data: drawer } = useAsk('shift.current', {}, { keep: true })
  if (drawer === undefined) return null
  const { open, rules, lastFloatPaise } = drawer
  if (open === null && !rules.mustBeOpen && lastFloatPaise === null) return null
  return (
    <a className={styles.link} href="#/till">
      {open === null ? frame.noShift : frame.shiftSince(showInstant(language, open.openedAt, nowMs()))}
    </a>
  )
}
