// What is owed by the age of its bills: one bar in four labelled parts, the old ones amber.

import type { Account } from '../../../../shared/contract/counter/account-calls.ts'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import { useWords } from '../../../text/language.tsx'
import { ageTones, PartsBar } from '../../../widgets/drawing/PartsBar.tsx'

export function AgeingBar({ ageing }: { ageing: Account['ageing'] }) {
  const { account: w } = useWords()
  const ages = [
    { name: w.ages.upTo30, value: ageing.upTo30Paise },
    { name: w.ages.upTo60, value: ageing.upTo60Paise },
    { name: w.ages.upTo90, value: ageing.upTo90Paise },
    { name: w.ages.over90, value: ageing.over90Paise },
  ]
  const parts = ages.map((age, at) => ({ ...age, shown: formatRupees(age.value), tone: ageTones[at] ?? 'first' }))
  return <PartsBar name={w.ageing} parts={parts} />
}
