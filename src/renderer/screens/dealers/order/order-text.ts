// An order as a message to the dealer. Pure.

import { formatQuantity } from '../../../../shared/kernel/quantity.ts'
import type { DealerOrder } from '../../../../shared/records/dealer/dealer-order.ts'
import { showDay } from '../../../text/show-date.ts'
import type { Language, Words } from '../../../text/words.ts'

/** No prices; the dealer's own codes. */
export function orderText(
  order: Pick<DealerOrder, 'number' | 'lines' | 'isUrgent' | 'wantedOn' | 'instructions' | 'note'>,
  shopName: string,
  dealers: Words['dealers'],
  language: Language,
): string {
  const lines = order.lines.map(line => {
    const code = line.dealerCode === '' ? '' : ` [${line.dealerCode}]`
    return `${line.lineNumber}. ${line.name}${code}: ${formatQuantity(line.quantityThousandths, line.decimals)} ${line.unit}`
  })
  const urgent = order.isUrgent ? dealers.urgent.toUpperCase() : ''
  const wanted = order.wantedOn === null ? '' : `${dealers.order.wantedOn}: ${showDay(language, order.wantedOn)}`
  const head = [dealers.shareHead(shopName, order.number), urgent, wanted].filter(part => part !== '')
  const foot = [order.instructions, order.note].filter(part => part !== '')
  return [...head, '', ...lines, ...(foot.length === 0 ? [] : ['', ...foot])].join('\n')
}
