// The tables of a shift: tax by rate, and cash put in or taken out by hand.

import { formatPaise } from '../../../shared/kernel/money.ts'
import { formatBps } from '../../../shared/kernel/rate.ts'
import type { ShiftView } from '../../../shared/records/shift.ts'
import { useCore } from '../../core/core-context.tsx'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showInstant } from '../../text/show-date.ts'
import styles from './ShiftSums.module.css'

const taxes = [
  ['cgstPaise', 'CGST'],
  ['sgstPaise', 'SGST'],
  ['igstPaise', 'IGST'],
] as const

export function ShiftTax({ report }: { report: ShiftView['report'] }) {
  const { till: w } = useWords()
  const back = report.ratesBack ?? []
  const shown = taxes.filter(([key]) => report[key] !== 0 || back.some(rate => rate[key] !== 0))
  if (shown.length === 0) return null
  return (
    <section className={styles.section}>
      <h3>{w.tax}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{w.rate}</th>
            <th data-right>{w.taxable}</th>
            {shown.map(([key, name]) => (
              <th key={key} data-right>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.rates.map(rate => (
            <tr key={rate.taxRateBps}>
              <td>GST {formatBps(rate.taxRateBps)} %</td>
              <td data-right>{formatPaise(rate.taxablePaise)}</td>
              {shown.map(([key]) => (
                <td key={key} data-right>
                  {formatPaise(rate[key])}
                </td>
              ))}
            </tr>
          ))}
          {back.map(rate => (
            <tr key={`back ${rate.taxRateBps}`}>
              <td>
                {w.takenBack}: GST {formatBps(rate.taxRateBps)} %
              </td>
              <td data-right>{formatPaise(-rate.taxablePaise)}</td>
              {shown.map(([key]) => (
                <td key={key} data-right>
                  {formatPaise(-rate[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function ShiftMoves({ view: { report } }: { view: ShiftView }) {
  const { till: w } = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  if (report.cashMoves.length === 0) return null
  return (
    <section className={styles.section}>
      <h3>{w.moves}</h3>
      <table className={styles.table}>
        <tbody>
          {report.cashMoves.map(({ at, by, direction, reason, note, amountPaise }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: posted moves keep their places
            <tr key={index}>
              <td>{showInstant(language, at, nowMs())}</td>
              <td>{by}</td>
              <td className={styles.wide}>
                {w.reasons[direction][reason]}
                {note === '' ? '' : ` · ${note}`}
              </td>
              <td data-right>
                {direction === 'in' ? '+' : '−'}
                {formatPaise(amountPaise)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
