// The forms that open over a sale and give it back: held bills, batches, a new item, a new customer.

import type { CustomerView } from '../../../shared/records/customer.ts'
import { ChooseCustomerDialog } from '../../parts/customer/ChooseCustomerDialog.tsx'
import { NewCustomerDialog } from '../../parts/customer/NewCustomerDialog.tsx'
import { NewItemDialog } from '../../parts/item/NewItemDialog.tsx'
import { OpenShiftDialog } from '../../parts/shift/OpenShiftDialog.tsx'
import { BatchDialog } from './cart/BatchDialog.tsx'
import { ExpiredDialog } from './cart/ExpiredDialog.tsx'
import { HeldDialog } from './cart/HeldDialog.tsx'
import { useSellActions, useSellState } from './sell-context.tsx'

export function SellDialogs() {
  const act = useSellActions()
  const dialog = useSellState(state => state.dialog)
  if (dialog === null) return null
  const close = () => act.put({ dialog: null })
  if (dialog.kind === 'held') return <HeldDialog onClose={close} />
  if (dialog.kind === 'batch') return <BatchDialog lineId={dialog.lineId} onClose={close} />
  if (dialog.kind === 'expired') return <ExpiredDialog goods={dialog.goods} onClose={close} />
  if (dialog.kind === 'openShift') {
    // The payment that waited for it goes on.
    const goOn = () => {
      act.put({ dialog: null, isShiftMissing: false })
      void act.openPayment()
    }
    return <OpenShiftDialog onOpened={goOn} onClose={close} />
  }
  const take = (customer: CustomerView) => {
    act.takeCustomer(customer)
    act.refreshSheet()
  }
  if (dialog.kind === 'customer') {
    const onNew = (text: string) => act.put({ dialog: { kind: 'newCustomer', text } })
    return <ChooseCustomerDialog onChosen={take} onNew={onNew} onClose={close} />
  }
  if (dialog.kind === 'newCustomer') {
    return <NewCustomerDialog text={dialog.text} onSaved={take} onClose={close} />
  }
  return (
    <NewItemDialog
      code={dialog.code}
      name={dialog.name}
      onClose={close}
      onSaved={item => {
        act.put({ dialog: null })
        act.addItem(item, dialog.quantityThousandths)
        act.clearBox()
      }}
    />
  )
}
