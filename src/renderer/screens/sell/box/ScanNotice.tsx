// What the last scan or key could not do, and the way on.

import { Button } from '@mantine/core'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import type { Words } from '../../../text/words.ts'
import { Callout } from '../../../widgets/Callout.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { useSellActions, useSellState } from '../sell-context.tsx'
import { activeCart, type Notice } from '../sell-state.ts'
import { parseBox } from './parse-box.ts'

export function ScanNotice() {
  const words = useWords()
  const act = useSellActions()
  const notice = useSellState(state => (state.sheet === null ? state.notice : null))
  const text = useSellState(state => activeCart(state).cursor.boxText)
  const wish = parseBox(text)
  if (wish.kind === 'badQuantity') return <Callout kind="stop">{words.sell.badQuantity(wish.text)}</Callout>
  if (notice === null) return null
  if (notice.kind !== 'unknownCode') {
    return <Callout kind={notice.kind === 'replaced' ? 'look' : 'stop'}>{noticeWords(words, notice)}</Callout>
  }
  const newItem = (
    <Button size="compact-sm" variant="default" onClick={act.openNewItem} rightSection={<Key name="Insert" quiet />}>
      {words.sell.newItem}
    </Button>
  )
  return (
    <Callout kind="look" acts={newItem} isUrgent>
      <strong>{words.sell.unknownCode(notice.code)}</strong>
    </Callout>
  )
}

export function noticeWords(words: Words, notice: Notice): string {
  if (notice.kind === 'refused') return errorWords(words, notice.refusal)
  if (notice.kind === 'wholeOnly') return words.sell.wholeOnly(notice.name)
  if (notice.kind === 'unknownCode') return words.sell.unknownCode(notice.code)
  if (notice.kind === 'replaced') return words.sell.replaced
  if (notice.kind === 'creditNotUsed') return words.account.sell.notUsed(notice.number)
  return notice.kind === 'finishPaymentFirst' ? words.sell.finishPaymentFirst : words.common.notReachable
}
