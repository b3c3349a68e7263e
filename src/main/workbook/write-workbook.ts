// Sheets as an XLSX file, read the same by Excel, LibreOffice and Google. Owner of the library that writes workbooks.

import writeExcel from 'write-excel-file/node'

/** Text stays text, also when it looks like a number; `paise` become rupees with two places that a sheet can add up. */
export type Cell = string | number | null | { readonly paise: number }

export interface Sheet {
  readonly name: string
  /** Over the titles, which stay in sight with it. */
  readonly head?: readonly (readonly string[])[]
  readonly titles: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** Bold, after the rows. */
  readonly totals?: readonly Cell[]
  /** In characters; as the program that opens it likes where none is given. */
  readonly widths?: readonly number[]
}

export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeExcel(
    sheets.map(({ name, head = [], rows, titles, totals, widths }) => ({
      sheet: name,
      stickyRowsCount: head.length + 1,
      ...(widths === undefined ? {} : { columns: widths.map(width => ({ width })) }),
      data: [
        ...head.map(cells => cells.map(plainCell)),
        titles.map(title => ({ value: workbookText(title), fontWeight: 'bold' as const })),
        ...rows.map(cells => cells.map(plainCell)),
        ...(totals === undefined ? [] : [totals.map(boldCell)]),
      ],
    })),
  ).toBuffer()
}

function plainCell(cell: Cell) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return cell
  if (typeof cell === 'string') return workbookText(cell)
  return { value: cell.paise / 100, type: Number, format: '#,##0.00' }
}

function boldCell(cell: Cell) {
  const plain = plainCell(cell)
  if (plain === null) return null
  return { ...(typeof plain === 'object' ? plain : { value: plain }), fontWeight: 'bold' as const }
}

/** Characters that no XML file may hold, so Excel would call the workbook damaged. */
const notInXml = /[\ufffe\uffff]|(?![\t\n\r\u007f-\u009f])\p{Cc}/gu

/**
 * `_x0041_` is how a workbook writes a character by its number, so text that looks like it is written that way itself.
 * And so are names that every JavaScript object has (`valueOf`): the library looks texts up in one.
 */
function workbookText(text: string): string {
  const inXml = text.toWellFormed().replace(notInXml, '')
  const plain = inXml.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  return plain in {} ? `_x${plain.charCodeAt(0).toString(16).padStart(4, '0')}_${plain.slice(1)}` : plain
}
