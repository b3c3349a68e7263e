// What the Sell screen says of the drawer: nothing as a rule; that a shift is wanted, or that one was left open.

import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useAsk } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { isOfAnotherDay } from '../../parts/shift/is-of-another-day.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import styles from './ShiftNotice.module.css'
import { useSellActions } from './sell-context.tsx'

export function ShiftNotice() {
  const { till } = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const act = useSellActions()
  const { data: drawer } = useAsk('shift.current', {})
  const isMissing = drawer?.rules.mustBeOpen === true && drawer.open === null
  useEffect(() => act.put({ isShiftMissing: isMissing }), [act, isMissing])
  if (isMissing) {
    const ask = (
      <Button size="compact-sm" onClick={() => act.put({ dialog: { kind: 'openShift' } })}>
        {till.open.act}
      </Button>
    )
    return (
      <div className={styles.notice}>
        <Callout kind="look" acts={ask}>
          {till.missing}
        </Callout>
      </div>
    )
  }
  if (drawer?.open == null || !isOfAnotherDay(drawer.open, nowMs())) return null
  return (
    <div className={styles.notice}>
      <Callout kind="plain" acts={<a href="#/till">{till.toDrawer}</a>}>
        {till.leftOpen(showDayOf(language, drawer.open.openedAt))}
      </Callout>
    </div>
  )
}
