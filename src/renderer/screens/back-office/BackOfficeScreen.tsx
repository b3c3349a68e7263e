// the platform’s back office, plain: what waits for a decision, whether the money agrees, and what was decided, by whom and why.

import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { BackOffice } from '../../../shared/contract/market/admin.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useAsk } from '../../core/ask.ts'
import { useClient, useCore } from '../../core/core-context.tsx'
import { downloadFile } from '../../parts/document/file-blob.ts'
import { Loading } from '../../parts/list/Loading.tsx'
import { Staleness } from '../../parts/market/Staleness.tsx'
import { useIsLive } from '../../parts/market/use-market.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay, showInstant } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { type RecordColumn, RecordTable } from '../../widgets/record/RecordTable.tsx'
import styles from './BackOffice.module.css'
import { DecideDialog } from './DecideDialog.tsx'
import { type Asked, missingPaise } from './decisions.ts'

export function BackOfficeScreen() {
  const words = useWords()
  const { backOffice: w } = words.marketOwn
  const { data, error } = useAsk('market.backOffice', {}, { keep: true })
  const [asked, setAsked] = useState<Asked | null>(null)
  return (
    <div className={styles.screen}>
      <h1>{w.title}</h1>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {data === undefined ? (
        error === null ? (
          <Loading />
        ) : null
      ) : (
        <>
          <Staleness asOf={data.asOf} isFresh={data.isFresh} />
          <Money differences={data.value.differences} />
          <Waiting office={data.value} onAsk={setAsked} />
          <Decisions office={data.value} />
        </>
      )}
      {asked === null ? null : <DecideDialog asked={asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

function Money({ differences }: Pick<BackOffice, 'differences'>) {
  const { backOffice: w } = useWords().marketOwn
  if (differences.length === 0) return <Callout kind="safe">{w.agrees}</Callout>
  return (
    <Callout kind="stop">
      {w.differs(differences.length)}
      <ul>
        {differences.map(({ check, id, paise }) => (
          <li key={`${check} ${id}`}>
            {check} · {id} · {formatRupees(paise)}
          </li>
        ))}
      </ul>
    </Callout>
  )
}

interface WaitingProps {
  readonly office: BackOffice
  readonly onAsk: (asked: Asked) => void
}

function Waiting({ office, onAsk }: WaitingProps) {
  const { backOffice: w } = useWords().marketOwn
  return (
    <div className={styles.waiting}>
      <Section title={w.kyc} count={office.kyc.length}>
        {office.kyc.map(account => (
          <Case
            key={account.id}
            title={`${account.name}, ${account.company}`}
            facts={[account.email, account.phone, account.panNumber, account.gstNumber]}
          >
            <KycPapers papers={account.papers} />
            <Act word={w.reject} onAct={() => onAsk({ kind: 'kyc', account, isYes: false })} />
            <Act word={w.verify} isNext onAct={() => onAsk({ kind: 'kyc', account, isYes: true })} />
          </Case>
        ))}
      </Section>
      <Section title={w.holds} count={office.holds.length}>
        {office.holds.map(invoice => (
          <Case key={invoice.id} title={invoiceTitle(invoice)} facts={invoice.flags.map(({ message }) => message)}>
            <Act word={w.end} onAct={() => onAsk({ kind: 'hold', invoice, isYes: false })} />
            <Act word={w.release} isNext onAct={() => onAsk({ kind: 'hold', invoice, isYes: true })} />
          </Case>
        ))}
      </Section>
      <Section title={w.suspense} count={office.suspense.length}>
        {office.suspense.map(item => (
          <Case
            key={item.reference}
            title={`${formatRupees(item.amountPaise)} ${w.forNumber(item.invoiceNumber)}`}
            facts={[`${w.reference} ${item.reference}`]}
          >
            <Act word={w.sendBack} onAct={() => onAsk({ kind: 'suspense', item, isYes: false })} />
            <Act word={w.match} isNext onAct={() => onAsk({ kind: 'suspense', item, isYes: true })} />
          </Case>
        ))}
      </Section>
      <Disputes office={office} onAsk={onAsk} />
      <Late office={office} onAsk={onAsk} />
    </div>
  )
}

function Disputes({ office, onAsk }: WaitingProps) {
  const { dispute: w, backOffice } = useWords().marketOwn
  return (
    <Section title={w.office.title} count={office.disputes.length}>
      {office.disputes.map(invoice => (
        <Case
          key={invoice.id}
          title={invoiceTitle(invoice)}
          facts={[
            w.causes[invoice.dispute.cause],
            w.said(invoice.dispute.words),
            backOffice.investors(invoice.investorCount),
          ]}
        >
          <Act word={w.office.refund} onAct={() => onAsk({ kind: 'dispute', invoice, isYes: true })} />
          <Act word={w.office.resume} onAct={() => onAsk({ kind: 'dispute', invoice, isYes: false })} />
        </Case>
      ))}
    </Section>
  )
}

function Late({ office, onAsk }: WaitingProps) {
  const { market, marketOwn } = useWords()
  const { backOffice: w, dispute } = marketOwn
  const language = useLanguage()
  return (
    <Section title={w.late} count={office.late.length}>
      {office.late.map(invoice => (
        <Case
          key={invoice.id}
          title={invoiceTitle(invoice)}
          facts={[
            market.states[invoice.state] ?? '',
            `${market.listing.due} ${showDay(language, invoice.dueOn)}, ${w.daysLate(invoice.daysLate)}`,
            dispute.office.missing(formatRupees(missingPaise(invoice))),
            w.investors(invoice.investorCount),
          ]}
        >
          <Act word={w.note} onAct={() => onAsk({ kind: 'late', invoice, isYes: false })} />
          {invoice.state === 'defaulted' ? (
            <Act word={dispute.office.writeOff} onAct={() => onAsk({ kind: 'writeOff', invoice, isYes: true })} />
          ) : (
            <Act word={w.declare} onAct={() => onAsk({ kind: 'late', invoice, isYes: true })} />
          )}
        </Case>
      ))}
    </Section>
  )
}

const invoiceTitle = ({
  buyerName,
  facePaise,
  number,
  sellerName,
}: BackOffice['holds'][number] | BackOffice['late'][number] | BackOffice['disputes'][number]) =>
  `${number} · ${sellerName} → ${buyerName} · ${formatRupees(facePaise)}`

function Section({ children, count, title }: { title: string; count: number; children: ReactNode }) {
  const { backOffice: w } = useWords().marketOwn
  return (
    <section className={styles.section} aria-label={title}>
      <h2>
        {title} <span className={styles.count}>{count}</span>
      </h2>
      {count === 0 ? <p className={styles.soft}>{w.none}</p> : children}
    </section>
  )
}

function Case({ children, facts, title }: { title: string; facts: readonly string[]; children: ReactNode }) {
  return (
    <div className={styles.case}>
      <div className={styles.what}>
        <strong>{title}</strong>
        {facts
          .filter(fact => fact !== '')
          .map(fact => (
            <span key={fact} className={styles.soft}>
              {fact}
            </span>
          ))}
      </div>
      <div className={styles.acts}>{children}</div>
    </div>
  )
}

function Act({ isNext = false, onAct, word }: { word: string; isNext?: boolean; onAct: () => void }) {
  const isLive = useIsLive()
  return (
    <Button size="compact-sm" variant={isNext ? 'filled' : 'default'} disabled={!isLive} onClick={onAct}>
      {word}
    </Button>
  )
}

function KycPapers({ papers }: { papers: BackOffice['kyc'][number]['papers'] }) {
  const { account: w } = useWords().marketOwn
  const client = useClient()
  const open = async (id: string) => downloadFile(await client.market.kycPaper({ id }))
  return papers.map(({ id, type }) => (
    <Button key={id} size="compact-sm" variant="subtle" onClick={() => void open(id)}>
      {w.papers[type]}
    </Button>
  ))
}

function Decisions({ office: { decisions } }: { office: BackOffice }) {
  const { backOffice: w } = useWords().marketOwn
  const language = useLanguage()
  const { nowMs } = useCore()
  const columns: readonly RecordColumn<BackOffice['decisions'][number]>[] = [
    { head: w.columns.when, draw: ({ at }) => showInstant(language, at, nowMs()) },
    { head: w.columns.what, draw: ({ decision }) => w.kinds[decision] },
    { head: w.columns.subject, draw: ({ subject }) => subject },
    { head: w.columns.who, draw: ({ byName }) => byName },
    { head: w.columns.why, draw: ({ why }) => why },
  ]
  if (decisions.length === 0) return null
  return (
    <section className={styles.section} aria-label={w.decisions}>
      <h2>{w.decisions}</h2>
      <RecordTable label={w.decisions} columns={columns} lines={decisions} />
    </section>
  )
}
