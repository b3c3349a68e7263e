// The tables of GSTR-1 with their sums. Empty ones stand too, so that nothing seems forgotten.

import type { MonthEndReport } from '../../../shared/records/month-end.ts'
import { indian } from '../../text/count-words.ts'
import { useWords } from '../../text/language.tsx'
import { Money } from '../../widgets/Money.tsx'
import styles from './MonthEndScreen.module.css'

const sums = ['taxable', 'igst', 'cgst', 'sgst'] as const

export function SectionTable({ report }: { report: MonthEndReport }) {
  const { monthEnd } = useWords()
  return (
    <table className={styles.table} aria-label={monthEnd.tables}>
      <thead>
        <tr>
          <th scope="col">{monthEnd.columns.table}</th>
          <th scope="col" data-right>
            {monthEnd.columns.count}
          </th>
          {sums.map(name => (
            <th key={name} scope="col" data-right>
              {monthEnd.columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.sections.map(section => (
          <tr key={section.section} data-empty={section.count === 0 || undefined}>
            <th scope="row">{monthEnd.sections[section.section]}</th>
            <td data-right>{indian(section.count)}</td>
            {sums.map(name => (
              <td key={name} data-right>
                {section.count === 0 ? '–' : <Money bare paise={section[`${name}Paise`]} />}
              </td>
            ))}
          </tr>
        ))}
        <tr data-empty={report.issuedCount === 0 || undefined}>
          <th scope="row" colSpan={sums.length + 2}>
            {monthEnd.issued(report.issuedCount, report.cancelledCount)}
          </th>
        </tr>
      </tbody>
    </table>
  )
}
