// Says what comes while somebody works: the newest notice, which goes by itself and stays in the history.

import { notifications } from '@mantine/notifications'
import { useEffect, useEffectEvent, useRef } from 'react'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { call } from '../../core/ask.ts'
import { useClient } from '../../core/core-context.tsx'
import { useWords } from '../../text/language.tsx'

/** `unreadCount`: as it stands; only what makes it grow is said. */
export function NewsToast({ unreadCount }: { unreadCount: number }) {
  const { notices: w } = useWords().marketOwn
  const client = useClient()
  const before = useRef<number | null>(null)
  const say = useEffectEvent(async () => {
    const [newest] = (await call(client, 'market.notices', {})).value.rows
    if (newest === undefined) return
    const amount = newest.amountPaise === null ? '' : formatRupees(newest.amountPaise)
    const said = w.words[newest.type](newest.invoiceNumber, amount)
    const message = newest.type === 'announcement' ? `${said} ${newest.said}` : said
    notifications.show({ id: newest.cursor, message })
  })
  useEffect(() => {
    const known = before.current
    before.current = unreadCount
    // What was waiting at the start stands beside its sign.
    if (known !== null && unreadCount > known) say().catch(() => undefined)
  }, [unreadCount])
  return null
}
