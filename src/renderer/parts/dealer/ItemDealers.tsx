// Who sells an item, under which code and for how much; nothing when nobody is linked to it.

import { formatRupees } from '../../../shared/kernel/money.ts'
import { useAsk } from '../../core/ask.ts'
import { useWords } from '../../text/language.tsx'
import form from '../../widgets/Form.module.css'

export function ItemDealers({ itemId }: { itemId: string }) {
  const { dealers } = useWords()
  const { data = [] } = useAsk('dealer.findOfItem', { itemId })
  if (data.length === 0) return null
  return (
    <section className={form.section} aria-label={dealers.title}>
      <h2>{dealers.title}</h2>
      {data.map(({ dealerId, dealerName, code, pricePaise }) => (
        <p key={dealerId}>
          <a href={`#/dealers/${dealerId}`}>{dealerName}</a>{' '}
          {[code, pricePaise === null ? '' : formatRupees(pricePaise)].filter(part => part !== '').join(' · ')}
        </p>
      ))}
    </section>
  )
}
