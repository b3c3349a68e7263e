// The refusals of a file that is no list of items: what it is, where it breaks off, and what the person can do about it.

import { Refusal } from '../../../shared/kernel/refusal.ts'

const causes = {
  empty: { what: 'The file is empty.', mend: 'Save the list again and choose the new file.' },
  no_rows: { what: 'The file has a header but no rows.', mend: 'Choose a file that lists at least one item.' },
  old_excel: {
    what: 'This is an Excel file of the old kind (.xls).',
    mend: 'Open it in Excel or LibreOffice, save it as .xlsx or CSV, and choose that file.',
  },
  html: {
    what: 'This is a web page, although its name may end in .xls or .csv.',
    mend: 'Open it in Excel or LibreOffice, save it as .xlsx or CSV, and choose that file.',
  },
  xml: { what: 'This is an XML file.', mend: 'Export the list as Excel or CSV instead of XML.' },
  pdf: { what: 'This is a PDF.', mend: 'Export the list as Excel or CSV instead of PDF.' },
  other_zip: {
    what: 'This is a ZIP archive, but no Excel workbook.',
    mend: 'Unpack it first, or save the list as .xlsx or CSV.',
  },
  not_text: {
    what: 'The file holds bytes that are no text, so it is no CSV.',
    mend: 'Save the list as .xlsx or as CSV (UTF-8) and choose that file.',
  },
  damaged_gzip: { what: 'The gzip file is damaged or cut off.', mend: 'Fetch or make the file again.' },
  damaged_xlsx: {
    what: 'The Excel workbook is damaged or cut off.',
    mend: 'Open it in Excel or LibreOffice, let it repair the file, and save it again.',
  },
  locked_xlsx: {
    what: 'The Excel workbook is locked with a password.',
    mend: 'Remove the password in Excel (File, Info, Protect Workbook) and save it again.',
  },
  open_quote: {
    what: 'A quotation mark opens a cell and is never closed, so the rest of the file would be one cell.',
    mend: 'Close the quotation mark in that row, or write a quotation mark inside a cell twice.',
  },
  stray_quote: {
    what: 'A cell begins with a quotation mark, but text goes on after the closing one.',
    mend: 'Put the whole cell in quotation marks and write those inside it twice.',
  },
  too_many_columns: { what: 'A row has more than 500 columns.', mend: 'Check that the file is a list of items.' },
  too_many_rows: { what: 'The file has more than 1,000,000 rows.', mend: 'Cut the list into several files.' },
} as const

export type UnreadableCause = keyof typeof causes

/** Where it was found; `line` of a text file or row of a worksheet. */
export interface UnreadablePlace {
  readonly line?: number
  readonly sheet?: string
  /** What the library that read it said. */
  readonly said?: string
}

export function unreadable(reason: UnreadableCause, place: UnreadablePlace = {}): Refusal {
  return new Refusal('import_unreadable', { reason, ...causes[reason], where: placeInWords(place), ...place })
}

function placeInWords({ line, sheet }: UnreadablePlace): string {
  const row = line === undefined ? 'the file' : `line ${line}`
  return sheet === undefined ? row : `${row} of sheet ${sheet}`
}
