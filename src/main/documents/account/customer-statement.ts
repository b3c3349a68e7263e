// A customer's statement: every bill and payment with the balance after it; then how old what he owes is, and a UPI code
// to pay it.

import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { formatPaise, formatRupees } from '../../../shared/kernel/money.ts'
import { signatureBox, upiBox } from '../invoice/closing-block.ts'
import type { HeadText } from '../invoice/page-heads.ts'
import { sellerText } from '../invoice-text/party-text.ts'
import { contentWidth, type PageKit } from '../page/page-style.ts'
import { beside } from '../sheet/arrange.ts'
import { type Box, emptyBox, type Sheet } from '../sheet/box.ts'
import { ageTable, type StatementText, statementPages } from '../statement/statement-pages.ts'
import { formatDay } from '../text/words-for.ts'
import { customerText, type StatementPaper } from './account-paper.ts'

export function customerStatementPages(paper: StatementPaper, kit: PageKit): Sheet[] {
  const { account } = paper.asked
  const below = [...(account.duePaise > 0 ? [agesOf(paper, kit)] : []), payBlock(paper, kit)]
  return statementPages(textOf(paper), below, paper.words, kit)
}

function textOf(paper: StatementPaper): StatementText {
  const { asked, says, words } = paper
  const { statement } = asked
  const amount = (paise: number) => (paise === 0 ? '' : formatPaise(paise))
  return {
    head: headOf(paper),
    name: asked.customer.name,
    titles: { ...says, up: says.debit, down: says.credit },
    opening: says.opening,
    openingPaise: statement.openingPaise,
    lines: statement.lines.map(line => ({
      date: formatDay(dayInIndia(Date.parse(line.at)), words),
      details: { main: [says.lines[line.kind], line.number].filter(part => part !== '').join(' ') },
      up: amount(line.debitPaise),
      down: amount(line.creditPaise),
      balancePaise: line.balancePaise,
    })),
    sums: {
      up: formatPaise(statement.debitPaise),
      down: formatPaise(statement.creditPaise),
      closingPaise: statement.closingPaise,
    },
    balanceText: paise => (paise < 0 ? `${formatPaise(-paise)} ${says.creditMark}` : formatPaise(paise)),
  }
}

function headOf(paper: StatementPaper): HeadText {
  const { asked, says, words } = paper
  const { closingPaise } = asked.statement
  const standing = closingPaise === 0 ? says.settled : closingPaise < 0 ? says.hasCredit : says.owed
  return {
    title: says.statement,
    declarations: [],
    seller: sellerText(paper),
    logo: paper.logo,
    parties: [customerText(asked.customer, paper, says.to)],
    facts: [
      { label: says.from, value: formatDay(asked.fromOn, words) },
      { label: says.until, value: formatDay(asked.toOn, words) },
      { label: standing, value: formatRupees(Math.abs(closingPaise)) },
    ],
  }
}

function agesOf({ asked, says, words }: StatementPaper, kit: PageKit): Box {
  const { ageing, overduePaise } = asked.account
  const { upTo30Paise, upTo60Paise, upTo90Paise, over90Paise } = ageing
  const amounts = [upTo30Paise, upTo60Paise, upTo90Paise, over90Paise, overduePaise].map(formatPaise)
  const title = says.ageing(formatDay(dayInIndia(Date.parse(asked.madeAt)), words))
  return ageTable({ title, ages: says.ages, amounts }, kit)
}

/** Only what he owes in the end can be paid by the code. */
function payBlock(paper: StatementPaper, kit: PageKit): Box {
  const { shop, statement } = paper.asked
  const { style } = kit
  const width = contentWidth(style)
  const qr = upiBox({ shop, words: paper.words, duePaise: statement.closingPaise, reference: paper.asked.toOn }, kit)
  const signWidth = width * 0.4
  const room = Math.max(style.text * 3.4, qr.height - style.text * 3)
  const signature = signatureBox(paper, signWidth, room, kit)
  return beside([qr, emptyBox(width - qr.width - signWidth, 0), signature])
}
