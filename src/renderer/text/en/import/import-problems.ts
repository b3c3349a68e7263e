// What can be wrong with a row of an imported list, by the core's codes, and what is worth knowing about it.

import { counted } from '../../count-words.ts'
import type { ProblemParams } from '../../import-words.ts'
import { percent, rupees } from '../../import-words.ts'

const problems = {
  name_missing: () => 'The row has no name.',
  name_too_long: (p: ProblemParams) => `With brand and pack the name has ${p.length} characters; at most ${p.max} fit.`,
  text_too_long: (p: ProblemParams) => `The text has ${p.length} characters; at most ${p.max} fit.`,
  price_missing: () => 'The row has no price.',
  amount_unclear: () => 'This is no amount. Write rupees like 1234.50.',
  amount_decimals: () => 'The amount has more than two decimals.',
  amount_negative: () => 'The amount is below zero.',
  amount_too_large: () => 'The amount is too large for a price.',
  price_above_mrp: (p: ProblemParams) =>
    `The price with tax, ${rupees(p.pricePaise)}, is above the MRP of ${rupees(p.mrpPaise)}.`,
  rate_unclear: () => 'This is no tax rate. Write it like 18.',
  rate_ambiguous: (p: ProblemParams) =>
    `This may mean ${percent(p.percent, 1)} or ${percent(p.percent, 100)}. Write it with a percent sign.`,
  rate_too_high: () => 'A tax rate is at most 100 %.',
  quantity_unclear: () => 'This is no quantity. Write a number like 12 or 2.5.',
  quantity_decimals: (p: ProblemParams) => `More than ${p.decimals} decimals; this item is not sold so finely.`,
  quantity_too_large: () => 'The quantity is too large.',
  code_unusable: (p: ProblemParams) => `A code has at most ${p.max} English letters, digits and signs, without blanks.`,
  digits_lost: () => 'A spreadsheet has rounded this code. Format the column as text and enter it again.',
  barcode_length: (p: ProblemParams) => `${p.code} has ${p.digits} digits; barcodes on goods have 8, 12, 13 or 14.`,
  barcode_check_digit: (p: ProblemParams) => `The last digit of ${p.code} does not fit: mistyped or cut off.`,
  too_many_barcodes: (p: ProblemParams) => `An item has at most ${p.max} barcodes.`,
  hsn_unclear: () => 'An HSN or SAC code has 4, 6 or 8 digits.',
  unit_too_long: (p: ProblemParams) => `A unit has at most ${p.max} letters.`,
  uqc_unknown: () => 'This is no unit code of GST. Examples: NOS, KGS, PAC.',
  decimals_unclear: () => 'The number of decimals is 0, 1, 2 or 3.',
  yes_no_unclear: () => 'Write yes or no.',
  price_mode_unclear: () => 'Write inclusive or exclusive.',
  too_many_cells: (p: ProblemParams) =>
    `The row has ${p.cells} cells under ${p.columns} columns, so some are in the wrong place.`,
  contradicts_line: (p: ProblemParams) => `The same item as in line ${p.line}, but with other values.`,
  several_items: (p: ProblemParams) => `Its codes belong to two items: ${p.first} and ${p.second}.`,
  several_lines: (p: ProblemParams) => `Its codes belong to two other lines: ${p.first} and ${p.second}.`,
  name_of_several_items: (p: ProblemParams) =>
    `There are ${p.count} items called ${p.name}. Add a code or barcode to say which.`,
  number_missing: () => 'The row has no bill number.',
  date_missing: () => 'The row has no date.',
  date_unclear: () => 'This is no date. Write it like 21-11-2026.',
  time_unclear: () => 'This is no time. Write it like 18:30.',
  kind_unclear: () => 'This says neither sale nor return.',
  amount_places: () => 'The amount has more than three decimals.',
  bill_known: (p: ProblemParams) => `Bill ${p.number} of ${p.on} is here already from an earlier file.`,
  bill_too_long: (p: ProblemParams) => `Bill ${p.number} has more than ${p.max} lines.`,
  bill_has_faults: (p: ProblemParams) =>
    `Line ${p.line} of the same bill ${p.number} is wrong, so the bill is left out whole.`,
  phone_unclear: () => 'This is no phone number. Write ten digits.',
  gstin_wrong: () => 'This is no GSTIN; check its 15 signs.',
  address_missing: () => 'This shop asks every customer for an address.',
  gstin_missing: () => 'This shop asks every customer for a GSTIN.',
  email_missing: () => 'This shop asks every customer for an e-mail address.',
  gstin_other_state: (p: ProblemParams) => `The GSTIN is of state ${p.code}; the row names another state.`,
  state_unclear: () => 'This is no state. Write its name or its two digits.',
  pin_unclear: () => 'A PIN code has six digits.',
  days_unclear: () => 'Write the days to pay as a number, at most 365.',
  day_unclear: () => 'This is no day. Write it like 31-03-2026.',
  day_ahead: () => 'This day has not come yet.',
  due_before_bill: () => 'The bill would be due before its own date.',
  side_unclear: () => 'Write Dr or Cr.',
  balance_both: () => 'Owed and paid ahead at once. Write each in a row of its own.',
  balance_twice: (p: ProblemParams) =>
    `Line ${p.line} has a balance without bill number already. Give both bill numbers.`,
  bill_twice: (p: ProblemParams) => `The bill of line ${p.line} again, with another amount.`,
  opening_known: (p: ProblemParams) => `This is in the books already with ${rupees(p.amountPaise)}.`,
  party_contradicts: (p: ProblemParams) => `The same as in line ${p.line}, but with other details.`,
  several_parties: (p: ProblemParams) => `This may be ${p.first} or ${p.second}. Add the phone number.`,
  item_unknown: () => 'There is no such item. Bring the items in first.',
  quantity_missing: () => 'The row has no quantity.',
  quantity_negative: () => 'Opening stock cannot be below zero.',
  batch_missing: () => 'This item is kept by batches. Name the batch.',
  stock_twice: (p: ProblemParams) => `The stock of this item is in line ${p.line} already.`,
  stock_known: (p: ProblemParams) =>
    `Its stock has moved already; ${p.onHand} ${p.unit} on hand. Add to it, or count it instead.`,
}

const notes = {
  repeated_lines: (count: number) =>
    `${counted(count, 'line says', 'lines say')} the same as another line of the bill; they count all the same.`,
  two_times: (count: number) =>
    `${counted(count, 'bill has', 'bills have')} lines of two different times; the first one counts.`,
  number_on_two_days: (count: number) =>
    `${counted(count, 'bill shares its number', 'bills share their number')} with a bill of another day; each is a bill of its own.`,
  repeated_rows: (count: number) =>
    `${counted(count, 'row repeats an earlier row and counts', 'rows repeat an earlier row; they count')} as unchanged.`,
  same_name_apart: (count: number) =>
    `${counted(count, 'item shares its name with another and is', 'items share their name with another; they are')} kept apart by price and MRP.`,
  zero_price: (count: number) => `${counted(count, 'new item has', 'new items have')} the price zero.`,
  stock_not_changed: (count: number) =>
    `${counted(count, 'item is', 'items are')} here already with another stock; a list sets the stock of new items only.`,
}

export const importProblems = { problems, notes }
