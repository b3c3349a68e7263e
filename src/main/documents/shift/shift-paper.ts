// X and Z reports as text: sections of labels and amounts, the same for every paper.

import { flowSigns } from '../../../shared/domain/till/drawer.ts'
import { type Day, dayInIndia, timeInIndia } from '../../../shared/kernel/calendar.ts'
import { formatPaise, formatRupees } from '../../../shared/kernel/money.ts'
import { formatBps } from '../../../shared/kernel/rate.ts'
import type { DrawerFlow, FlowKind, ShiftClosing, ShiftView, TakenBack } from '../../../shared/records/shift.ts'
import type { Shop } from '../../../shared/records/shop.ts'
import type { HeadText } from '../invoice/page-heads.ts'
import type { InvoicePaper } from '../invoice-text/paper-input.ts'
import { sellerText } from '../invoice-text/party-text.ts'
import type { ShiftWords } from '../text/shift-words.ts'
import { formatDay } from '../text/words-for.ts'

export interface ShiftPaper extends Pick<InvoicePaper, 'words' | 'stateNames' | 'logo'> {
  readonly report: ShiftView
  /** As it stands now: a report is for the shop itself. */
  readonly view: { readonly shop: Shop }
  readonly says: ShiftWords
}

export interface ReportRow {
  readonly label: string
  readonly amount: string
  readonly look: 'plain' | 'strong' | 'total'
}

export interface ReportSection {
  readonly title: string
  readonly rows: readonly ReportRow[]
}

export function reportNumber({ report, says }: ShiftPaper): string {
  return report.closing?.number ?? oneLine(says.x)
}

export function reportHead(paper: ShiftPaper): HeadText {
  const { report, says, words } = paper
  const { shift, closing } = report
  const closed = closing === null ? [] : [fact(says.closed, says.at(when(closing.closedAt, paper), closing.closedBy))]
  return {
    title: closing === null ? says.x : says.z,
    declarations: [],
    seller: sellerText(paper),
    logo: paper.logo,
    parties: [],
    facts: [
      ...(closing === null ? [fact(says.asOf, when(report.asOf, paper))] : [fact(words.facts.number, closing.number)]),
      fact(says.counter, shift.counterCode),
      fact(says.opened, says.at(when(shift.openedAt, paper), shift.openedBy)),
      ...closed,
      fact(says.cashiers, report.report.cashiers.join(', ')),
    ],
  }
}

/** What was sold and how money came in; the left side of a page. */
export function tradeSections(paper: ShiftPaper): ReportSection[] {
  const { says } = paper
  const { flows } = paper.report.report
  const others = (['payment', 'refund', 'dealer_payment'] as const).map(kind =>
    moneySection(says.kinds[kind], ofKind(flows, kind), paper),
  )
  return [salesSection(paper), takenBackSection(paper), paidSection(paper), ...others].filter(
    section => section.rows.length > 0,
  )
}

/** What should be in the drawer and what was; the right side of a page. */
export function drawerSections(paper: ShiftPaper): ReportSection[] {
  const { closing } = paper.report
  return [drawerSection(paper), ...(closing === null ? [] : [countSection(closing, paper)])]
}

/** A row for each rate, below a head, then what came back of it; amounts in the order of `taxColumns`. */
export function taxRows({ report: { report } }: ShiftPaper): { rate: string; amounts: string[] }[] {
  const columns = taxColumns(report)
  return [
    ...report.rates.map(rate => ({
      rate: `GST ${formatBps(rate.taxRateBps)}%`,
      amounts: columns.map(({ key }) => formatPaise(rate[key])),
    })),
    ...(report.ratesBack ?? []).map(rate => ({
      rate: `− GST ${formatBps(rate.taxRateBps)}%`,
      amounts: columns.map(({ key }) => formatPaise(-rate[key])),
    })),
  ]
}

/** What is left of each column once what came back is taken off. */
export function taxSums({ report: { report } }: ShiftPaper): string[] {
  const back = (key: TaxKey) => (report.ratesBack ?? []).reduce((sum, rate) => sum + rate[key], 0)
  return taxColumns(report).map(({ key }) => formatPaise(report[key] - back(key)))
}

type TaxKey = 'taxablePaise' | 'cgstPaise' | 'sgstPaise' | 'igstPaise'

/** Taxes the shift had none of are left out. */
export function taxColumns(sums: Pick<ShiftView['report'], TaxKey | 'ratesBack'>) {
  const all = [
    { key: 'taxablePaise', name: '' },
    { key: 'cgstPaise', name: 'CGST' },
    { key: 'sgstPaise', name: 'SGST' },
    { key: 'igstPaise', name: 'IGST' },
  ] as const
  const isThere = (key: TaxKey) => sums[key] !== 0 || (sums.ratesBack ?? []).some(rate => rate[key] !== 0)
  return all.filter(({ key, name }) => name === '' || isThere(key))
}

export function moveRows(paper: ShiftPaper): { time: string; what: string; by: string; amount: string }[] {
  const { says, report } = paper
  const { shift } = report
  return report.report.cashMoves.map(({ at, by, direction, reason, note, amountPaise }) => ({
    time: dayOf(at) === dayOf(shift.openedAt) ? timeInIndia(Date.parse(at)) : when(at, paper),
    what: `${says.reasons[direction][reason]}${note === '' ? '' : ` · ${note}`}`,
    by,
    amount: `${direction === 'in' ? '+' : '−'}${formatPaise(amountPaise)}`,
  }))
}

function salesSection({ report: { report }, says, words }: ShiftPaper): ReportSection {
  const taxes = taxColumns(report).filter(({ name }) => name !== '')
  return {
    title: says.sales,
    rows: [
      ...report.bills.map(run =>
        plain(`${run.first} – ${run.last.slice(run.last.lastIndexOf('/') + 1)}`, says.bills(run.count)),
      ),
      plain(says.beforeDiscount, formatPaise(report.beforeDiscountPaise)),
      plain(says.discounts, formatPaise(-report.discountPaise)),
      plain(words.totals.roundOff, formatPaise(report.roundOffPaise)),
      { label: says.total, amount: formatRupees(report.totalPaise), look: 'total' },
      plain(says.taxable, formatPaise(report.taxablePaise)),
      ...taxes.map(({ key, name }) => plain(name, formatPaise(report[key]))),
    ],
  }
}

function takenBackSection({ report: { report }, says }: ShiftPaper): ReportSection {
  const { returns, voids, totalPaise } = report
  const row = (label: string, { count, totalPaise: backPaise }: TakenBack) =>
    count === 0 ? [] : [plain(`${label} (${count})`, formatPaise(-backPaise))]
  const rows = [...row(says.returns, returns), ...row(says.voids, voids)]
  const net = formatRupees(totalPaise - returns.totalPaise - voids.totalPaise)
  return {
    title: says.takenBack,
    rows: rows.length === 0 ? [] : [...rows, { label: says.net, amount: net, look: 'total' }],
  }
}

function paidSection(paper: ShiftPaper): ReportSection {
  const { says, report } = paper
  const { flows, creditPaise, totalPaise } = report.report
  const money = moneySection(says.paidBy, ofKind(flows, 'sale'), paper).rows.slice(0, -1)
  const credit = creditPaise === 0 ? [] : [plain(says.credit, formatPaise(creditPaise))]
  const rows = [...money, ...credit]
  return {
    title: says.paidBy,
    rows: rows.length === 0 ? [] : [...rows, { label: says.total, amount: formatPaise(totalPaise), look: 'strong' }],
  }
}

/** One row for each means, and their sum; no rows at all when nothing moved. */
function moneySection(title: string, flows: readonly DrawerFlow[], { words }: ShiftPaper): ReportSection {
  if (flows.length === 0) return { title, rows: [] }
  const rows = flows.map(({ tender, count, amountPaise }) =>
    plain(`${words.payments.tender[tender]} (${count})`, formatPaise(amountPaise)),
  )
  const sum = flows.reduce((total, flow) => total + flow.amountPaise, 0)
  return { title, rows: [...rows, { label: words.totals.total, amount: formatPaise(sum), look: 'strong' }] }
}

function drawerSection({ report: { report, shift }, says }: ShiftPaper): ReportSection {
  const cash = report.flows.filter(flow => flow.tender === 'cash')
  const kinds = Object.keys(flowSigns) as FlowKind[]
  return {
    title: says.drawer,
    rows: [
      plain(says.float, formatPaise(shift.floatPaise)),
      ...kinds.flatMap(kind =>
        ofKind(cash, kind).map(flow =>
          plain(`${says.kinds[kind]} (${flow.count})`, formatPaise(flowSigns[kind] * flow.amountPaise)),
        ),
      ),
      { label: says.expected, amount: formatRupees(report.expectedPaise), look: 'total' },
    ],
  }
}

function countSection(
  { count, countedPaise, differencePaise, note }: ShiftClosing,
  { says, words }: ShiftPaper,
): ReportSection {
  const notes = count.notes.filter(({ pieces }) => pieces > 0)
  const difference = differencePaise === 0 ? says.exact : differencePaise < 0 ? says.short : says.over
  return {
    title: says.count,
    rows: [
      ...notes.map(({ worthPaise, pieces }) =>
        plain(`₹${worthPaise / 100} × ${pieces}`, formatPaise(worthPaise * pieces)),
      ),
      ...(count.loosePaise === 0 ? [] : [plain(says.loose, formatPaise(count.loosePaise))]),
      { label: says.counted, amount: formatRupees(countedPaise), look: 'strong' },
      { label: difference, amount: formatRupees(differencePaise), look: 'total' },
      ...(note === '' ? [] : [plain(`${words.note}: ${note}`, '')]),
    ],
  }
}

function ofKind(flows: readonly DrawerFlow[], kind: FlowKind): DrawerFlow[] {
  return flows.filter(flow => flow.kind === kind)
}

function plain(label: string, amount: string): ReportRow {
  return { label, amount, look: 'plain' }
}

function fact(label: string, value: string): { label: string; value: string } {
  return { label, value }
}

function dayOf(instant: string): Day {
  return dayInIndia(Date.parse(instant))
}

function when(instant: string, { words }: ShiftPaper): string {
  return `${formatDay(dayOf(instant), words)}, ${timeInIndia(Date.parse(instant))}`
}

export function oneLine(title: string): string {
  return title.replace('\n', ' · ')
}
