// A dealer's statement: bills, payments and the balance after each, and how old what is payable is.

import { formatPaise, formatRupees } from '../../../shared/kernel/money.ts'
import type { HeadText } from '../invoice/page-heads.ts'
import { sellerText, separator } from '../invoice-text/party-text.ts'
import type { PageKit } from '../page/page-style.ts'
import type { Sheet } from '../sheet/box.ts'
import { ageTable, type StatementLine, statementPages } from '../statement/statement-pages.ts'
import { formatDay } from '../text/words-for.ts'
import { dealerText, type StatementPaper } from './dealer-paper.ts'

type Row = StatementPaper['statement']['rows'][number]

export function dealerStatementPages(paper: StatementPaper, kit: PageKit): Sheet[] {
  const { statement, says, words } = paper
  const { to30Paise, to60Paise, to90Paise, over90Paise, overduePaise } = statement.ageing
  const amounts = [to30Paise, to60Paise, to90Paise, over90Paise, overduePaise].map(formatPaise)
  const text = {
    head: headOf(paper),
    name: statement.dealer.name,
    titles: { ...says, up: says.billed, down: says.paidOrReturned, balance: says.payable },
    opening: says.opening,
    openingPaise: statement.openingPaise,
    lines: statement.rows.map(row => lineOf(row, paper)),
    sums: {
      up: formatPaise(statement.billedPaise),
      down: formatPaise(statement.paidPaise + statement.returnedPaise),
      closingPaise: statement.closingPaise,
    },
    balanceText: formatPaise,
  }
  return statementPages(text, [ageTable({ title: says.ageing, ages: says.ages, amounts }, kit)], words, kit)
}

function headOf(paper: StatementPaper): HeadText {
  const { statement, says, words } = paper
  const { closingPaise } = statement
  return {
    title: says.statement,
    declarations: [],
    seller: sellerText(paper),
    logo: paper.logo,
    parties: [dealerText(statement.dealer, paper)],
    facts: [
      { label: says.from, value: formatDay(statement.fromOn, words) },
      { label: says.until, value: formatDay(statement.toOn, words) },
      {
        label: closingPaise < 0 ? says.inAdvance : says.payable,
        value: formatRupees(Math.abs(closingPaise)),
      },
    ],
  }
}

const billKinds: ReadonlySet<Row['kind']> = new Set(['opening', 'opening_reversal', 'receipt', 'receipt_reversal'])

function lineOf(row: Row, { says, words }: StatementPaper): StatementLine {
  const names = {
    opening: [says.openingLine, row.reference].filter(part => part !== '').join(' '),
    opening_reversal: says.openingReversed,
    receipt: row.reference === '' ? says.billWithout : says.bill(row.reference),
    receipt_reversal: says.billReversed,
    return: says.debitNoteNumbered(row.reference),
    return_reversal: says.noteReversed(row.reference),
    payment: says.payment,
    payment_reversal: says.paymentReversed,
    order: '',
    cancellation: '',
  }
  const below = [
    row.tender === null ? '' : words.payments.tender[row.tender],
    row.orderNumber === null ? '' : says.forOrder(row.orderNumber),
    row.note,
  ]
  const isBill = billKinds.has(row.kind)
  return {
    date: formatDay(row.happenedOn, words),
    details: { main: names[row.kind], sub: below.filter(part => part !== '').join(separator) },
    up: isBill ? formatPaise(row.amountPaise) : '',
    down: isBill ? '' : formatPaise(-row.amountPaise),
    balancePaise: row.balancePaise,
  }
}
