// One found item, customer or bill in one line.

import { formatRupees } from '../../../../shared/kernel/money.ts'
import type { CustomerView } from '../../../../shared/records/customer.ts'
import type { InvoiceSummary } from '../../../../shared/records/invoice.ts'
import type { ItemForSale } from '../../../../shared/records/item.ts'
import { itemNames } from '../../../text/item-names.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDayOf } from '../../../text/show-date.ts'
import { showQuantity } from '../../../text/show-quantity.ts'
import { Icon } from '../../../widgets/Icon.tsx'
import styles from './Results.module.css'

export function ItemResult({ item }: { item: ItemForSale }) {
  const words = useWords()
  const [name, also] = itemNames(useLanguage(), item)
  const isOut = item.onHandThousandths <= 0
  return (
    <>
      <span className={styles.name}>
        {name}
        <span className={styles.extra}>{also}</span>
      </span>
      {item.expiredThousandths === undefined ? null : (
        <span className={styles.low}>{words.stock.sell.expired(showQuantity(item.expiredThousandths))}</span>
      )}
      <span className={styles.price}>{formatRupees(item.pricePaise)}</span>
      <span className={isOut ? styles.low : styles.stock}>
        {words.sell.stock(showQuantity(item.onHandThousandths))}
      </span>
    </>
  )
}

export function CustomerResult({ customer }: { customer: CustomerView }) {
  const words = useWords()
  return (
    <>
      <span className={styles.name}>
        {customer.name}
        <span className={styles.also}>{customer.phone}</span>
      </span>
      {customer.gstin === null ? null : <span className={styles.also}>{customer.gstin}</span>}
      <span className={customer.duePaise > 0 ? styles.low : styles.stock}>
        {customer.duePaise > 0 ? `${words.common.due} ${formatRupees(customer.duePaise)}` : ''}
      </span>
    </>
  )
}

export function BillResult({ bill }: { bill: InvoiceSummary }) {
  const language = useLanguage()
  return (
    <>
      <span className={styles.name}>
        {bill.number}
        <span className={styles.also}>
          {showDayOf(language, bill.issuedAt)} {bill.customerName}
        </span>
      </span>
      <span className={styles.price}>{formatRupees(bill.totalPaise)}</span>
    </>
  )
}

export function NewResult({ text }: { text: string }) {
  const { sell } = useWords()
  return (
    <span className={styles.new}>
      <Icon name="add" size={18} />
      <span className={styles.name}>{text === '' ? sell.newCustomer : sell.newCustomerNamed(text)}</span>
    </span>
  )
}
