// Every key of every screen, for F1 and for nothing else: what keys do lives beside the screens that read them.

import type { Words } from '../text/words.ts'
import type { PlaceName } from './places.ts'

/** Keys as printed, and what they do. */
export type KeyRow = readonly [keys: readonly string[], what: string]

export function keysEverywhere({ frame, people }: Words): KeyRow[] {
  const { keyNames } = frame
  return [
    [['F1'], keyNames.help],
    [['Ctrl+K'], keyNames.command],
    [['Alt+0', '…', 'Alt+9', 'Alt+M'], keyNames.places],
    [['Alt+P'], people.keys],
    [['Esc'], keyNames.escape],
  ]
}

export function keysOf(place: PlaceName, path: string, words: Words): KeyRow[] {
  if (place === 'sell') return sellKeys(words)
  if (place === 'home') return path.startsWith('/attention') ? attentionKeys(words) : homeKeys(words)
  if (place === 'reports') return path.startsWith('/month-end') ? monthEndKeys(words) : reportKeys(words)
  if (place === 'settings')
    return [
      [['Enter'], words.frame.keyNames.save],
      [['Alt+B'], words.safety.backUp],
      ...(path.startsWith('/settings/sync') ? syncKeys(words) : []),
    ]
  const { keyNames } = words.frame
  if (place === 'till') return tillKeys(words)
  if (place === 'stock') return stockKeys(words)
  if (place === 'customers') return customerKeys(words)
  const create = place === 'finance' ? financeKeys(words) : ownKeys(place, words)
  return [
    [['↑', '↓', 'PgUp', 'PgDn'], keyNames.list],
    [['Ctrl+Home', 'Ctrl+End'], keyNames.firstLast],
    [['Enter'], keyNames.open],
    [['/'], keyNames.filter],
    ...create,
  ]
}

function financeKeys({ finance }: Words): KeyRow[] {
  return [
    [['F4'], finance.account.link],
    [['F9'], finance.getPaid],
    [['F6'], finance.link.act],
    [['F7'], finance.record.withdraw],
    [['Ctrl+←', 'Ctrl+→'], finance.otherTab],
  ]
}

function syncKeys({ sync }: Words): KeyRow[] {
  return [
    [['F9'], sync.tryNow],
    [['Insert'], sync.counters.add],
    [['F7'], sync.file.act],
    [['F8'], sync.parted.act],
  ]
}

function attentionKeys({ frame, sync }: Words): KeyRow[] {
  return [
    [['↑', '↓'], frame.keyNames.list],
    [['Enter'], sync.attention.open],
    [['Esc'], frame.keyNames.escape],
  ]
}

function homeKeys({ frame, home }: Words): KeyRow[] {
  return [
    [['←', '→', '↑', '↓'], home.keys.move],
    [['Enter'], home.keys.open],
    [['Home', 'End'], frame.keyNames.firstLast],
    [['Esc'], home.keys.sell],
  ]
}

function customerKeys({ account, frame, opening, payment }: Words): KeyRow[] {
  return [
    [['↑', '↓', 'PgUp', 'PgDn'], frame.keyNames.list],
    [['Enter'], frame.keyNames.open],
    [['/'], frame.keyNames.filter],
    [['Insert'], frame.keyNames.create],
    [['F9'], payment.later.take],
    [['F8'], account.credit.use],
    [['F7'], account.remind.act],
    [['Ctrl+O'], account.statementPaper],
    [['Ctrl+B'], opening.act],
    [['F6'], account.tabKey],
    [['F2'], account.edit],
  ]
}

function tillKeys({ till, invoices, frame }: Words): KeyRow[] {
  return [
    [['↑', '↓', 'PgUp', 'PgDn'], frame.keyNames.list],
    [['Enter'], frame.keyNames.open],
    [['F6'], till.cashIn],
    [['F7'], till.cashOut],
    [['F9'], till.close],
    [['Ctrl+P'], invoices.print],
    [['Ctrl+O'], till.paper],
  ]
}

function ownKeys(place: PlaceName, words: Words): KeyRow[] {
  if (place === 'invoices') return invoiceKeys(words)
  return place === 'dealers' ? dealerKeys(words) : [[['Insert'], words.frame.keyNames.create]]
}

function dealerKeys({ dealers, frame, opening }: Words): KeyRow[] {
  return [
    [['Insert'], frame.keyNames.create],
    [['F4'], dealers.timeline],
    [['F2'], dealers.nextTab],
    [['F8'], dealers.order.make],
    [['F7'], dealers.receive.act],
    [['F9'], dealers.pay.act],
    [['F6'], dealers.order.fill],
    [['Ctrl+O'], dealers.paper],
    [['Ctrl+B'], opening.act],
  ]
}

function stockKeys({ frame, stock }: Words): KeyRow[] {
  const { keyNames } = frame
  return [
    [['Ctrl+←', 'Ctrl+→'], stock.keys.tabs],
    [['↑', '↓', 'PgUp', 'PgDn'], keyNames.list],
    [['Enter'], keyNames.open],
    [['F7'], stock.keys.transfer],
    [['F8'], stock.keys.writeOff],
    [['F9'], stock.keys.labels],
    [['Insert'], stock.keys.newCount],
    [['Ctrl+Z'], stock.keys.undo],
    [['F2'], stock.keys.otherBatch],
    [['Ctrl+P'], stock.keys.sheet],
    [['F10'], stock.keys.post],
  ]
}

function invoiceKeys({ invoices, returns }: Words): KeyRow[] {
  return [
    [['F9'], invoices.takePayment],
    [['F8'], returns.takeBack],
    [['F7'], returns.voidBill],
    [['Ctrl+B'], returns.blind],
    [['F4'], returns.creditNotes],
    [['Ctrl+P'], invoices.print],
    [['Ctrl+O'], invoices.preview],
  ]
}

function reportKeys({ frame, invoices, monthEnd, reports }: Words): KeyRow[] {
  const { formats, keys } = reports
  return [
    [['↑', '↓', 'A', '…'], keys.reports],
    [['Enter', '→'], keys.toTable],
    [['Enter'], keys.follow],
    [['Esc', '←'], frame.keyNames.escape],
    [['F2'], invoices.period],
    [['F3'], reports.counter],
    [['F4'], reports.grain],
    [['F5'], reports.allCustomers],
    [['F6'], monthEnd.title],
    [['F7'], formats.csv],
    [['F8'], formats.xlsx],
    [['F9'], formats.pdf],
    [['F10'], reports.past.count],
  ]
}

function monthEndKeys({ frame, monthEnd }: Words): KeyRow[] {
  const { file } = monthEnd
  return [
    [['←', '→'], `${monthEnd.before}, ${monthEnd.after}`],
    [['1'], file.gstr1Json],
    [['2'], file.gstr1Xlsx],
    [['3'], file.eInvoices],
    [['4'], file.eWayBills],
    [['5'], file.tallyMasters],
    [['6'], file.tallyVouchers],
    [['↑', '↓'], frame.keyNames.list],
    [['Enter'], monthEnd.openPlace],
    [['B'], monthEnd.openBill],
    [['F2'], monthEnd.settings],
  ]
}

function sellKeys({ account, sell, payment }: Words): KeyRow[] {
  const { keys } = sell
  return [
    [['Enter'], keys.add],
    [['↑', '↓'], keys.lines],
    [['3*', '1.250*'], keys.times],
    [['#'], keys.bill],
    [['@'], keys.customer],
    [['F2'], keys.quantity],
    [['+', '−'], keys.more],
    [['F4'], keys.discount],
    [['Shift+F4'], keys.billDiscount],
    [['F6'], keys.price],
    [['F7'], keys.note],
    [['Shift+F7'], keys.billNote],
    [['Shift+F2'], keys.batch],
    [['5', 'F2'], keys.digits],
    [['Delete'], keys.remove],
    [['Ctrl+Z'], keys.undo],
    [['F8'], keys.hold],
    [['Shift+F8'], keys.heldList],
    [['Insert'], keys.newItem],
    [['F9'], keys.pay],
    [['C', 'U', 'D', 'B', 'O'], payment.keys.means],
    [['K'], payment.keys.credit],
    [['A'], account.sell.key],
    [['Q', 'W', 'E', 'R'], payment.keys.notes],
    [['Ctrl+P'], keys.printLast],
    [['Ctrl+O'], keys.previewLast],
    [['Esc'], keys.box],
  ]
}
