// The shop's places: where they are, which counters stand there, and one more.

import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BranchView, ShopBranches } from '../../../../shared/contract/counter/shop/branch-calls.ts'
import { putAnswer, useAsk } from '../../../core/ask.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { stateName } from '../../../text/states.ts'
import { Callout } from '../../../widgets/Callout.tsx'
import form from '../../../widgets/Form.module.css'
import { RecordTable } from '../../../widgets/record/RecordTable.tsx'
import styles from '../SettingsScreen.module.css'
import { BranchDialog } from './BranchDialog.tsx'

export function BranchesPart() {
  const words = useWords()
  const w = words.branch
  const queries = useQueryClient()
  const { data, error } = useAsk('branch.find', {}, { keep: true })
  const [open, setOpen] = useState<BranchView | 'new' | null>(null)
  const close = () => setOpen(null)
  const done = (branches: ShopBranches) => {
    putAnswer(queries, 'branch.find', {}, branches)
    close()
  }
  return (
    <section className={form.section}>
      <h2>{w.title}</h2>
      <div className={styles.body}>
        <p className={styles.hint}>{w.hint}</p>
        <Registration />
        {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
        <BranchTable branches={data?.branches ?? []} onOpen={setOpen} />
      </div>
      <div className={form.foot}>
        <Button variant="default" onClick={() => setOpen('new')}>
          {w.add}
        </Button>
      </div>
      {open === null ? null : <BranchDialog branch={open === 'new' ? null : open} onDone={done} onClose={close} />}
    </section>
  )
}

/** What all of them have in common before the law. */
function Registration() {
  const { common } = useWords()
  const language = useLanguage()
  const shop = useAsk('shop.get', {}).data?.shop
  if (shop === undefined || shop === null) return null
  return (
    <dl className={styles.facts}>
      {shop.gstin === null ? null : (
        <>
          <dt>{common.gstin}</dt>
          <dd>{shop.gstin}</dd>
        </>
      )}
      <dt>{common.state}</dt>
      <dd>{stateName(language, shop.stateCode)}</dd>
    </dl>
  )
}

function BranchTable({ branches, onOpen }: { branches: readonly BranchView[]; onOpen: (branch: BranchView) => void }) {
  const { branch: w } = useWords()
  const change = (branch: BranchView) => (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={`${w.change}: ${branch.name}`}
      onClick={() => onOpen(branch)}
    >
      {w.change}
    </Button>
  )
  return (
    <RecordTable
      label={w.title}
      lines={branches}
      columns={[
        { head: w.heads.name, draw: ({ name }) => <strong>{name}</strong> },
        { head: w.heads.address, draw: branch => addressText(branch) || <Soft text={w.asShop} /> },
        { head: w.heads.phone, draw: ({ phone = '' }) => phone || <Soft text={w.asShop} /> },
        {
          head: w.heads.counters,
          draw: ({ counters }) => counters.map(({ code }) => code).join(', ') || <Soft text={w.noCounter} />,
        },
        { head: w.heads.change, isRight: true, draw: change },
      ]}
    />
  )
}

function Soft({ text }: { text: string }) {
  return <span className={styles.hint}>{text}</span>
}

function addressText({ address }: BranchView): string {
  if (address === undefined) return ''
  const { city, line1, line2, pin } = address
  return [line1, line2, [city, pin].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}
