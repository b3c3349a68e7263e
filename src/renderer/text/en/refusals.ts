// Every expected "no" of the core in words: what happened, what was kept, what to do.

import { listingRefusals } from '../finance/en-reasons.ts'
import { marketRefusals } from '../market/refusals-en.ts'
import { permissionName } from '../permission-name.ts'
import type { RefusalWords } from '../refusal-words.ts'
import { amount, dayAndTime, quantity, shown } from '../refusal-words.ts'
import { wordFor } from '../word-for.ts'
import { dealerRefusals } from './dealer-refusals.ts'
import { people } from './people.ts'
import { folderTroubles } from './safety.ts'

export const refusals: RefusalWords = {
  invalid_input: d => `Something is not written correctly${shown(d.field, ' (', ')')}. Nothing was changed.`,
  unknown_call: () => 'This window is older than the program. Close it and open Galla again.',
  not_found: () => 'It is no longer there. Look at the list again.',
  not_set_up: d =>
    d.missing === 'upiId'
      ? 'Your UPI ID is missing. Add it in Settings, Shop.'
      : 'This is not set up yet. Look in Settings.',
  already_set_up: () => 'This shop is set up already. Change it in Settings.',
  not_signed_in: () => 'Nobody is signed in at this window. Choose your name and type your PIN.',
  not_permitted: d => {
    const what = shown(permissionName(people, d.permission), ' (', ')')
    return typeof d.name === 'string'
      ? `${d.name} may not allow this${what}. Choose somebody who may.`
      : `The one signed in may not do this${what}. Somebody who may can sign in here (Alt+P). Nothing was changed.`
  },
  pin_wrong: d =>
    d.triesLeft === 0 || typeof d.triesLeft !== 'number'
      ? 'The PIN is wrong. Too many tries: wait a little, then try again.'
      : `The PIN is wrong. ${d.triesLeft === 1 ? 'One try is' : `${d.triesLeft} tries are`} left.`,
  pin_locked: () => 'Too many wrong tries. Wait a little, then try again, or let somebody else sign in.',
  pin_too_easy: () => 'This PIN is too easy to guess. Do not use one digit over and over, or digits in a row.',
  pin_missing: () => 'A new person needs a PIN of 4 to 8 digits.',
  branch_name_taken: d =>
    `There is a branch ${shown(d.name)} already. Give this one another name. Nothing was changed.`,
  branch_shift_open: d =>
    `The drawer of ${shown(d.code) || 'this counter'} has an open shift. Close it there, then move the counter: one Z report is of one branch. Nothing was changed.`,
  person_name_taken: d =>
    `There is a ${shown(d.name) || 'person of this name'} already. Add an initial, so that bills tell who sold.`,
  owner_needed: () => 'The shop needs an owner who can sign in. Name another owner first.',
  owner_only: () =>
    'Only an owner may change an owner or name one. An owner can sign in here (Alt+P). Nothing was changed.',
  ledger_damaged: () => 'The shop file is damaged. Nothing more is written to it. Restore a backup.',
  ledger_foreign: () => 'This file does not belong to Galla. It was not touched.',
  ledger_in_use: () => 'Galla is open a second time with this shop file. Use the other window.',
  ledger_closing: () => 'The shop file is being closed or put back at this moment. Try again in a little while.',
  ledger_newer: () => 'A newer Galla has written this shop file. Install the newest version.',
  ledger_not_durable: () =>
    'This disk does not promise to keep what is written. Move the shop file to an internal disk.',
  ledger_read_only: () => 'The shop file cannot be written. Allow writing to its folder, then try again.',
  disk_full: () => 'The disk is full. Nothing was lost; this was not written. Free some space and try again.',
  disk_failed: () => 'The disk reported an error. This was not written. Back up at once and check the disk.',
  clock_went_back: () => 'The computer’s clock is behind the last bill. Correct date and time, or confirm them.',
  backup_failed: d => `The backup did not work${shown(d.said, ' (', ')')}. Earlier backups are untouched.`,
  backup_damaged: () => 'This backup is broken and cannot be used. Nothing was changed. Choose another one.',
  backup_newer: () =>
    'A newer Galla made this backup. Install the newest version, then try again. Nothing was changed.',
  backup_other_shop: () => 'This backup belongs to another shop or counter. Nothing was changed.',
  backup_folder_unfit: d => `${wordFor(folderTroubles, String(d.reason))} Nothing was changed.`,
  passphrase_needed: () => 'This backup is encrypted. Write the passphrase it was made with.',
  passphrase_wrong: () =>
    'This passphrase does not open the backup. Nothing was changed. Mind capital letters and spaces.',
  entry_conflict: () => 'The same record exists with different content. Nothing was written. Please open it again.',
  number_series_full: () =>
    'The numbers of this series are used up for this financial year. Set up a new counter code.',
  gstin_invalid: d =>
    d.error === 'MISSING'
      ? 'A registered shop has a GSTIN. Write it, or choose “not registered”.'
      : d.error === 'OTHER_STATE'
        ? 'The state does not fit the GSTIN. Its first two digits name the state.'
        : 'The GSTIN is not correct. Compare it with the certificate.',
  item_code_taken: d => `The code${shown(d.code, ' ')} belongs to another item${shown(d.name, ': ')}.`,
  barcode_taken: d => `The barcode${shown(d.barcode, ' ')} belongs to another item${shown(d.name, ': ')}.`,
  price_above_mrp: d => {
    const above = `${shown(amount(d.pricePaise)) || 'the price'} with tax is above the MRP${shown(amount(d.mrpPaise), ' of ')}, which the law forbids`
    return typeof d.lineNumber === 'number'
      ? `Line ${d.lineNumber}${shown(d.name, ', ')}: ${above}. Lower the price (F6), or correct the MRP in Items and add the line again. The bill was not made.`
      : `${shown(d.name) || 'Item'}: ${above}. Lower the price or correct the MRP. Nothing was saved.`
  },
  customer_phone_taken: d => `This phone number belongs to another customer${shown(d.name, ': ')}.`,
  customer_gstin_mismatch: () => 'The state does not fit the GSTIN. Its first two digits name the state.',
  cart_empty: () => 'The cart is empty.',
  cart_stale: () => 'This cart was changed in another window. The newer one is shown.',
  quantity_decimals: d => `${shown(d.name) || 'This item'} is not sold in such fractions. Correct the quantity.`,
  opening_stands: d =>
    `An opening balance of ${amount(d.amountPaise)} stands already. Reverse it first, then write the right one.`,
  opening_used: d =>
    `Money was set against the opening balance of ${amount(d.amountPaise)}. It can no longer be reversed; take a payment or hand money back instead.`,
  opening_after_today: () => 'An opening balance is of today or before. Correct the day.',
  item_without_batches: d =>
    `${shown(d.name) || 'This item'} has no batches. Count it as a whole, or switch batches on in the item.`,
  count_below_zero: d => `Fewer than none of ${shown(d.name) || 'this item'} cannot be counted. Correct the figure.`,
  discount_too_large: () => 'A discount is larger than the price. Make it smaller.',
  bill_discount_mixed_price_modes: () =>
    'The bill has prices with tax and without. Give the discount line by line (F4), or take the bill discount away (Shift+F4).',
  amount_too_large: () => 'The amount is larger than a bill can hold.',
  total_changed: d =>
    `The total is now${shown(amount(d.totalPaise), ' ')}. Please look at the cart and take the payment again.`,
  tender_short: d => `${amount(d.shortPaise) || 'Something'} is still to pay.`,
  tender_over: d => `${amount(d.overPaise) || 'This'} too much. Only cash can be more than what is left.`,
  credit_needs_customer: () => 'Credit needs a customer. Choose one, or take the whole amount.',
  cash_limit: () => 'Two lakh rupees or more may not be taken in cash for one bill. Take part of it another way.',
  cash_limit_day: d => {
    const how =
      d.leftPaise === 0
        ? 'Take all of it another way'
        : `Take${shown(amount(d.leftPaise), ' ', ' at most') || ' less'} in cash and the rest another way`
    return `Two lakh rupees or more may not be taken in cash from one person in a day; this customer has paid${shown(amount(d.takenPaise), ' ')} in cash today. ${how}. Nothing was booked.`
  },
  ...dealerRefusals,
  ...marketRefusals,
  ...listingRefusals,
  composition_inter_state: () =>
    'A composition shop may not sell to another state. Change the delivery or the customer.',
  invoice_paid: () => 'This bill is paid already. No money was booked.',
  payment_over: d => `Not more than ${amount(d.duePaise) || 'what is left'} is due. No money was booked.`,
  shift_open: d =>
    `The drawer has an open shift already${shown(d.openedBy, ', opened by ')}. Close it before the next. Nothing was changed.`,
  shift_not_open: () =>
    'Your shop sells with an open shift only. Open one on the Drawer screen, then go on. Nothing was booked.',
  shift_closed: d => `This shift is closed already${shown(d.number, ', report ')}. Nothing was changed.`,
  allocation_over: d => `There is ${amount(d.amountPaise) || 'less'} to set against bills. Nothing was booked.`,
  invoice_void: d => `Bill${shown(d.number, ' ')} was taken back whole. Nothing more can be done with it.`,
  invoice_has_payments: d =>
    `Money or goods of bill${shown(d.number, ' ')} have moved since. Take goods back by a return instead; nothing was changed.`,
  void_too_late: d =>
    `Bill${shown(d.number, ' ')} is not of today’s open shift, or of another counter. Take goods back by a return instead.`,
  return_empty: () => 'Say what comes back, and how much of it.',
  return_too_much: d =>
    `Line ${shown(d.lineNumber)}${shown(d.name, ', ')}: only ${quantity(d.leftThousandths, d.decimals)}${shown(d.unit, ' ')} can still come back. Nothing was changed.`,
  refund_mismatch: d =>
    `Exactly ${amount(d.refundPaise) || 'the worth of the goods'} goes back, in one or several means. Correct the sums.`,
  customer_field_missing: d =>
    `This shop asks every customer for ${d.field === 'gstin' ? 'a GSTIN' : d.field === 'email' ? 'an e-mail address' : 'an address'}. Write it, or change that in Settings, Bill rules.`,
  import_unreadable: d =>
    `The file cannot be read${shown(d.where, ' (', ')')}. Save it as CSV or XLSX and choose it again.`,
  import_mapping_incomplete: () => 'Say which column holds the name, and the price unless it may be missing.',
  import_has_errors: d =>
    `${shown(d.count) || 'Some'} rows have problems. Correct the file, or leave those rows out. Nothing was changed.`,
  import_cancelled: () => 'The import was cancelled. Nothing was changed.',
  import_file_known: d =>
    `These bills are in already: ${shown(d.formerName)} came in on ${dayAndTime(d.at)}${shown(d.by, ', by ')}. To bring the file in again, take that import back first.`,
  import_running: () => 'A list is coming in or being taken back. Wait until that is done.',
  import_elsewhere: d => `${d.fileName} came in at counter ${d.counter}. Take it back there.`,
  import_undone: d => `${d.fileName} was taken back already.`,
  import_expired: () => 'This import is no longer open. Choose the file again.',
  export_cancelled: () => 'The reading was stopped. No file was made.',
  bundle_running: () => 'An export is being written already. Wait until it is done, or stop it.',
  bundle_failed: () =>
    'The export could not be written. Nothing was left behind. Check the disk or choose another folder.',
  return_not_due: d =>
    d.scheme === 'composition'
      ? 'A composition shop files no GSTR-1 and no e-invoices: it files CMP-08 each quarter and GSTR-4 each year.'
      : 'A shop without a GST registration files no GST returns. Add the GSTIN in Settings, Shop, when there is one.',
  period_backwards: () => 'The period ends before it begins. Change one of its days.',
  return_blocked: () =>
    'Something still blocks this file. Mend what the list shows, or take the Excel file to look through.',
  file_too_large: () => 'The file is too large. Split it and bring in the parts.',
  too_many_labels: d => `At most ${shown(d.most) || '10000'} labels at once. Print them in parts.`,
  printer_not_set: () => 'No receipt printer is set up. Choose one in Settings, Printing.',
  sync_joined: () => 'This counter has joined a shop already. Leave it first. Nothing was changed.',
  sync_not_joined: () => 'This counter is not signed in to a server. Join the shop first; selling goes on.',
  sync_unreachable: () =>
    'The server cannot be reached. Check the network and the address, then try again. Nothing was changed.',
  sync_code_wrong: () =>
    'The code is wrong, used or too old, or nobody has registered with this phone. Ask for a new code.',
  sync_code_taken: d =>
    `Another counter of the shop writes its numbers with the code${shown(d.code, ' ')}. Join as another counter: this machine gets a code of its own, and its books come along. Nothing was changed, and the code is still good.`,
  sync_counter_elsewhere: d =>
    `The counter${shown(d.code, ' ')} is not signed out: another machine may be at work as it. Join as another counter, or, if that machine is gone, go on as this one; the other is then signed out. Nothing was changed, and the code is still good.`,
  sync_no_counter: () => 'No counter of this shop has joined yet. Set the shop up here first, then join.',
  sync_other_books: () =>
    'That shop has the books of other counters already, and this counter has books of its own. If it is one shop, confirm that both are brought together for good; else check the shop. Nothing was changed, and the code is still good.',
  sync_not_parted: () => 'This counter and the server have one history: there is nothing to mend. Nothing was changed.',
  sync_refused: d => `The server said no${shown(d.said, ': ')}. Nothing was changed.`,
  books_coming: () =>
    'The shop’s books are still coming in, and this needs them. Sell on, and do it once they are here. Nothing was changed.',
  books_coming_credit: () =>
    'The shop’s books are still coming in: what this customer owes already is not known here. Take all of it now, or hold the cart until they are here. Nothing was recorded.',
  books_coming_batches: d =>
    `${shown(d.name) || 'An item'} is sold by batch, and its batches come with the shop’s books. Hold the cart until they are here, or sell it at another counter. Nothing was recorded.`,
  books_coming_sold: () =>
    'This counter has recorded something of its own, so joining cannot be cancelled any more. It goes into the shop’s books by itself.',
}
