// The English words for each problem and note: what is wrong and what to write instead. Screens have their own words
// by code; these stand in the file of problems and in the log.

import type { ImportNoteCode, ImportProblemCode } from '../../../shared/contract/counter/import/import-report.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { formatBps } from '../../../shared/kernel/rate.ts'
import type { Fault, FaultParams } from '../values/parsed.ts'

const problemTexts: Readonly<Record<ImportProblemCode, (params: FaultParams) => string>> = {
  name_missing: () => 'The row has no name.',
  name_too_long: ({ length, max }) =>
    `With brand and pack the name has ${length} characters; at most ${max} are possible.`,
  text_too_long: ({ length, max }) => `The text has ${length} characters; at most ${max} are possible.`,
  price_missing: () => 'The row has no price.',
  amount_unclear: () => 'This is no amount. Write rupees like 1234.50.',
  amount_decimals: () => 'The amount has parts of a paisa. Write at most two decimals.',
  amount_negative: () => 'The amount is below zero.',
  amount_too_large: () => 'The amount is larger than any price can be.',
  price_above_mrp: ({ pricePaise, mrpPaise }) =>
    `The price with tax, ${rupees(pricePaise)}, is above the MRP of ${rupees(mrpPaise)}. That is against the law.`,
  rate_unclear: () => 'This is no tax rate. Write the percentage like 18.',
  rate_ambiguous: ({ percent }) =>
    `This may mean ${formatBps(Number(percent))} % or ${formatBps(Number(percent) * 100)} %. Write it with a percent sign.`,
  rate_too_high: () => 'A tax rate is at most 100 %.',
  quantity_unclear: () => 'This is no quantity. Write a number like 12 or 2.5.',
  quantity_decimals: ({ decimals }) =>
    `The quantity has more than ${decimals} decimals, which this item is not sold in.`,
  quantity_too_large: () => 'The quantity is larger than any stock can be.',
  code_unusable: ({ max }) => `A code has at most ${max} letters, digits and signs of English, without blanks.`,
  digits_lost: () =>
    'A spreadsheet has shortened this code to a rounded number. Format the column as text and enter it again.',
  barcode_length: ({ code, digits }) => `${code} has ${digits} digits; barcodes on goods have 8, 12, 13 or 14.`,
  barcode_check_digit: ({ code }) => `The last digit of ${code} does not fit the others: it was mistyped or cut.`,
  too_many_barcodes: ({ max }) => `An item can have at most ${max} barcodes.`,
  hsn_unclear: () => 'An HSN or SAC code has 4, 6 or 8 digits.',
  unit_too_long: ({ max }) => `A unit has at most ${max} characters.`,
  uqc_unknown: () => 'This is no unit quantity code of GSTN. Examples: NOS, KGS, PAC.',
  decimals_unclear: () => 'The number of decimals is 0, 1, 2 or 3.',
  yes_no_unclear: () => 'Write yes or no.',
  price_mode_unclear: () => 'Write inclusive or exclusive.',
  too_many_cells: ({ cells, columns }) =>
    `The row has ${cells} cells under ${columns} columns, so some stand in the wrong column. Quote cells with commas.`,
  contradicts_line: ({ line }) => `This is the item of line ${line} too, but the two lines differ.`,
  several_items: ({ first, second }) => `Its codes belong to two items of the shop: ${first} and ${second}.`,
  several_lines: ({ first, second }) => `Its codes belong to two other lines of the file: ${first} and ${second}.`,
  name_of_several_items: ({ count, name }) =>
    `The shop has ${count} items called ${name}. Give a code or barcode, so that it is clear which is meant.`,
  number_missing: () => 'The row has no bill number.',
  date_missing: () => 'The row has no date.',
  date_unclear: () => 'This is no date. Write it like 2026-11-21 or 21-11-2026.',
  time_unclear: () => 'This is no time. Write it like 18:30.',
  kind_unclear: () => 'This is neither a sale nor a return. Write one of these words.',
  amount_places: () => 'The amount has more than three decimals.',
  bill_known: ({ number, on }) => `The bill ${number} of ${on} is here already, from an earlier file.`,
  bill_too_long: ({ number, max }) => `The bill ${number} has more than ${max} lines.`,
  bill_has_faults: ({ number, line }) =>
    `Line ${line} of the same bill ${number} cannot be read, so it is left out whole.`,
  phone_unclear: () => 'This is no phone number. Write ten digits.',
  gstin_wrong: () => 'This is no GSTIN: its 15 signs do not fit together. Check it on the invoice of the party.',
  address_missing: () => 'This shop asks every customer for an address; the row has none.',
  gstin_missing: () => 'This shop asks every customer for a GSTIN; the row has none.',
  email_missing: () => 'This shop asks every customer for an e-mail address; the row has none.',
  gstin_other_state: ({ code }) => `The GSTIN is of state ${code}, the row names another state.`,
  state_unclear: () => 'This is no state of India. Write its name or its code of two digits.',
  pin_unclear: () => 'A PIN code has six digits.',
  days_unclear: () => 'Write the days to pay as a number from 0 to 365.',
  day_unclear: () => 'This is no day. Write it like 31-03-2026.',
  day_ahead: () => 'The day has not come yet.',
  due_before_bill: () => 'The bill would be due before it was written.',
  side_unclear: () => 'Write Dr or Cr.',
  balance_both: () => 'The row names a sum owed and an advance. Write each in a row of its own.',
  balance_twice: ({ line }) =>
    `Line ${line} names a balance of the same party without a bill number already. Give both bill numbers.`,
  bill_twice: ({ line }) => `Line ${line} names the same bill with another sum.`,
  opening_known: ({ amountPaise }) => `This is in the books already with ${rupees(amountPaise)}.`,
  party_contradicts: ({ line }) => `The same party as in line ${line}, but with other details.`,
  several_parties: ({ first, second }) =>
    `This may be ${first} or ${second}. Give the phone number, so that it is clear who is meant.`,
  item_unknown: () => 'The shop has no such item. Bring the items in first.',
  quantity_missing: () => 'The row names no quantity.',
  quantity_negative: () => 'Opening stock cannot be below zero.',
  batch_missing: () => 'This item is kept by batches. Name the batch.',
  stock_twice: ({ line }) => `Line ${line} names the stock of this item already.`,
  stock_known: ({ onHand, unit }) =>
    `Its stock has moved already; ${onHand} ${unit} are on hand. Choose to add to it, or count it instead.`,
}

const noteTexts: Readonly<Record<ImportNoteCode, (count: number) => string>> = {
  repeated_lines: count => `${count} lines are the same as another line of their bill; they count all the same.`,
  two_times: count => `${count} bills have lines of two different times; the first counts.`,
  number_on_two_days: count =>
    `${count} bills share their number with a bill of another day; each is a bill of its own.`,
  repeated_rows: count => `${count} rows say again what an earlier row said; they count as unchanged.`,
  same_name_apart: count =>
    `${count} items share their name with another item of the file; they are kept apart by price and MRP.`,
  zero_price: count => `${count} new items have the price zero.`,
  stock_not_changed: count =>
    `${count} items are in the shop already with another stock; the file sets the stock of new items only.`,
}

export function problemText({ code, params }: Fault): string {
  return problemTexts[code](params)
}

export function noteText(code: ImportNoteCode, count: number): string {
  return noteTexts[code](count)
}

function rupees(paise: string | number | undefined): string {
  return formatRupees(Number(paise))
}
