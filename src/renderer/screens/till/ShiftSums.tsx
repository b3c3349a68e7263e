// What happened in a shift, in sums: sales, how they were paid, the drawer, the count, tax by rate, cash in and out.

import type { ReactNode } from 'react'
import { flowSigns } from '../../../shared/domain/till/drawer.ts'
import { formatPaise, formatRupees } from '../../../shared/kernel/money.ts'
import type { DrawerFlow, FlowKind, ShiftView, TakenBack } from '../../../shared/records/shift.ts'
import { useWords } from '../../text/language.tsx'
import { Difference } from './Difference.tsx'
import styles from './ShiftSums.module.css'
import { ShiftMoves, ShiftTax } from './ShiftTables.tsx'

type Row = readonly [label: ReactNode, amount: ReactNode]

export function ShiftSums({ view }: { view: ShiftView }) {
  const { report } = view
  return (
    <>
      <div className={styles.sides}>
        <div>
          <SalesSums report={report} />
          <TakenBackSums report={report} />
          <PaidSums report={report} />
          <MoneySums kind="payment" flows={report.flows} />
          <MoneySums kind="refund" flows={report.flows} />
          <MoneySums kind="dealer_payment" flows={report.flows} />
        </div>
        <div>
          <DrawerSums view={view} />
          <CountSums view={view} />
        </div>
      </div>
      <ShiftTax report={report} />
      <ShiftMoves view={view} />
    </>
  )
}

function Sums({ title, rows, total }: { title: string; rows: readonly Row[]; total: Row }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      <dl>
        {[...rows, total].map(([label, amount], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of one report keep their places
          <div key={index} data-total={index === rows.length || undefined}>
            <dt>{label}</dt>
            <dd>{amount}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function SalesSums({ report }: { report: ShiftView['report'] }) {
  const { till: w } = useWords()
  const rows: Row[] = [
    ...report.bills.map(
      (run): Row => [`${run.first} – ${run.last.slice(run.last.lastIndexOf('/') + 1)}`, w.bills(run.count)],
    ),
    [w.beforeDiscount, formatPaise(report.beforeDiscountPaise)],
    [w.discounts, formatPaise(-report.discountPaise)],
    [w.roundOff, formatPaise(report.roundOffPaise)],
  ]
  return <Sums title={w.sales} rows={rows} total={[w.total, formatRupees(report.totalPaise)]} />
}

function TakenBackSums({ report: { returns, voids, totalPaise } }: { report: ShiftView['report'] }) {
  const { till: w } = useWords()
  const row = (label: string, { count, totalPaise: backPaise }: TakenBack): Row[] =>
    count === 0 ? [] : [[`${label} (${count})`, formatPaise(-backPaise)]]
  const rows = [...row(w.returns, returns), ...row(w.voids, voids)]
  const net = formatRupees(totalPaise - returns.totalPaise - voids.totalPaise)
  return rows.length === 0 ? null : <Sums title={w.takenBack} rows={rows} total={[w.net, net]} />
}

function PaidSums({ report }: { report: ShiftView['report'] }) {
  const { till: w, payment } = useWords()
  const rows: Row[] = [
    ...ofKind(report.flows, 'sale').map(
      (flow): Row => [`${payment.means[flow.tender]} (${flow.count})`, formatPaise(flow.amountPaise)],
    ),
    ...(report.creditPaise === 0 ? [] : [[w.credit, formatPaise(report.creditPaise)] as const]),
  ]
  return rows.length === 0 ? null : (
    <Sums title={w.paidBy} rows={rows} total={[w.total, formatRupees(report.totalPaise)]} />
  )
}

function MoneySums({ kind, flows }: { kind: FlowKind; flows: readonly DrawerFlow[] }) {
  const { till: w, payment, common } = useWords()
  const own = ofKind(flows, kind)
  const sum = own.reduce((total, flow) => total + flow.amountPaise, 0)
  const rows = own.map((flow): Row => [`${payment.means[flow.tender]} (${flow.count})`, formatPaise(flow.amountPaise)])
  return own.length === 0 ? null : <Sums title={w.kinds[kind]} rows={rows} total={[common.total, formatRupees(sum)]} />
}

function DrawerSums({ view: { shift, report } }: { view: ShiftView }) {
  const { till: w } = useWords()
  const cash = report.flows.filter(flow => flow.tender === 'cash')
  const kinds = Object.keys(flowSigns) as FlowKind[]
  const rows: Row[] = [
    [w.float, formatPaise(shift.floatPaise)],
    ...kinds.flatMap(kind =>
      ofKind(cash, kind).map(
        (flow): Row => [`${w.kinds[kind]} (${flow.count})`, formatPaise(flowSigns[kind] * flow.amountPaise)],
      ),
    ),
  ]
  return <Sums title={w.drawer} rows={rows} total={[w.columns.expected, formatRupees(report.expectedPaise)]} />
}

function CountSums({ view: { closing } }: { view: ShiftView }) {
  const { till: w } = useWords()
  if (closing === null) return null
  const { count, countedPaise, differencePaise, note } = closing
  const rows: Row[] = [
    ...count.notes
      .filter(({ pieces }) => pieces > 0)
      .map(({ worthPaise, pieces }): Row => [`₹${worthPaise / 100} × ${pieces}`, formatPaise(worthPaise * pieces)]),
    ...(count.loosePaise === 0 ? [] : [[w.loose, formatPaise(count.loosePaise)] as const]),
    [w.counted, formatRupees(countedPaise)],
    ...(note === '' ? [] : [[`${w.note}: ${note}`, ''] as const]),
  ]
  const difference = <Difference key="difference" paise={differencePaise} />
  return <Sums title={w.counted} rows={rows} total={[w.columns.difference, difference]} />
}

function ofKind(flows: readonly DrawerFlow[], kind: FlowKind): DrawerFlow[] {
  return flows.filter(flow => flow.kind === kind)
}
