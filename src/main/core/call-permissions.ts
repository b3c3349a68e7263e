// What each call asks of the one who makes it. Leaving one out does not compile; what depends on the content of a call
// (a discount, a price, a credit limit) is asked by its operation.

import type { CounterContract } from '../../shared/contract/counter/counter-contract.ts'
import type { Permission } from '../../shared/records/person.ts'
import type { CallPath } from '../../shared/rpc/contract.ts'

/** `anyone`: also before signing in. `while_open`: nobody can sign in while the shop's file is refused. */
export type Need = Permission | 'signed_in' | 'anyone' | { readonly whileOpen: Permission | 'signed_in' }

export const callPermissions: Readonly<Record<CallPath<CounterContract>, Need>> = {
  'shop.get': 'anyone',
  'shop.setUp': 'anyone',
  'shop.save': 'change_settings',
  'shop.saveSettings': 'signed_in',

  'person.current': 'anyone',
  'person.find': 'anyone',
  'person.signIn': 'anyone',
  'person.signOut': 'anyone',
  'person.save': 'manage_people',
  'person.changePin': 'signed_in',
  'person.approve': 'signed_in',
  'person.getRights': 'signed_in',
  'person.saveRights': 'manage_people',

  'item.search': 'signed_in',
  'item.lookUp': 'signed_in',
  'item.find': 'signed_in',
  'item.get': 'signed_in',
  'item.save': 'edit_items',
  'item.setStock': 'move_stock',
  'itemGroup.find': 'signed_in',
  'itemGroup.save': 'edit_items',
  'hsn.search': 'signed_in',
  'import.read': 'edit_items',
  'import.check': 'edit_items',
  'import.run': 'edit_items',
  'import.cancel': 'edit_items',
  'export.items': 'see_reports',
  'export.importProblems': 'edit_items',

  'customer.find': 'signed_in',
  'customer.get': 'signed_in',
  'customer.save': 'signed_in',

  'cart.find': 'signed_in',
  'cart.save': 'signed_in',
  'cart.discard': 'signed_in',
  'invoice.issue': 'signed_in',
  'invoice.find': 'signed_in',
  'invoice.get': 'signed_in',
  'invoice.getEntries': 'signed_in',
  'payment.take': 'signed_in',

  'shift.current': 'signed_in',
  'shift.open': 'close_shift',
  'shift.moveCash': 'move_cash',
  'shift.close': 'close_shift',
  'shift.get': 'signed_in',
  'shift.find': 'signed_in',

  'document.renderInvoice': 'signed_in',
  'document.renderPayment': 'signed_in',
  'document.renderShift': 'signed_in',
  'document.renderUpiQr': 'signed_in',
  'print.queueInvoice': 'signed_in',
  'print.queueShift': 'signed_in',
  'print.queueTest': 'signed_in',
  'print.openDrawer': 'move_cash',
  'print.find': 'signed_in',
  'print.retry': 'signed_in',
  'print.cancel': 'signed_in',

  'ledger.status': 'anyone',
  'ledger.reopen': 'anyone',
  'ledger.verify': { whileOpen: 'keep_safe' },
  'ledger.backUp': { whileOpen: 'keep_safe' },
  'ledger.findBackups': { whileOpen: 'keep_safe' },
  'ledger.restore': { whileOpen: 'keep_safe' },
  'ledger.acceptClock': 'signed_in',
  'backup.state': { whileOpen: 'keep_safe' },
  'backup.chooseFolder': { whileOpen: 'keep_safe' },
  'backup.setPassphrase': { whileOpen: 'keep_safe' },
}
