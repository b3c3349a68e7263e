// One field that finds an item by name, code or scan; Enter takes the first, arrows another.

import { type KeyboardEvent, useState } from 'react'
import type { ItemForSale } from '../../../../shared/records/item.ts'
import { call, useAsk } from '../../../core/ask.ts'
import { useClient } from '../../../core/core-context.tsx'
import { itemNames } from '../../../text/item-names.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { Money } from '../../../widgets/Money.tsx'
import { PickList } from '../../../widgets/PickList.tsx'

export function FindItemField({ onFound }: { onFound: (item: ItemForSale) => void }) {
  const { returns: w, common } = useWords()
  const language = useLanguage()
  const client = useClient()
  const [text, setText] = useState('')
  const { data: items = [] } = useAsk('item.search', { text, limit: 6 }, { enabled: text.trim() !== '', keep: true })
  const take = (item: ItemForSale) => {
    onFound(item)
    setText('')
  }
  /** A scanner is faster than the list: what looks like a code is looked up as one. */
  const lookUp = async (code: string) => {
    const match = await call(client, 'item.lookUp', { code })
    if (match === null) return
    take(match.item)
  }
  const rows = text.trim() === '' ? [] : items
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !/^\S*\d{4}\S*$/.test(text)) return
    event.preventDefault()
    event.stopPropagation()
    void lookUp(text)
  }
  return (
    <div onKeyDownCapture={onKeyDown}>
      <PickList
        label={w.find}
        placeholder={w.find}
        text={text}
        onText={setText}
        empty={text.trim() === '' ? '' : common.noMatches}
        groups={[
          {
            title: null,
            rows: rows.map(item => ({
              id: item.id,
              content: (
                <>
                  {itemNames(language, item)[0]} <Money paise={item.pricePaise} />
                </>
              ),
              take: () => take(item),
            })),
          },
        ]}
      />
    </div>
  )
}
