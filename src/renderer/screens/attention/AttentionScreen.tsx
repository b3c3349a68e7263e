// What needs a look because counters met: each in words, with what to do about it and where. A line goes when it is mended.

import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useAsk } from '../../core/ask.ts'
import { DocumentLinkText } from '../../parts/sync/DocumentLinkText.tsx'
import { pathOfLink } from '../../parts/sync/link-path.ts'
import { isMet, type MetFacts } from '../../parts/sync/use-sync.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { Callout } from '../../widgets/Callout.tsx'
import type { Column } from '../../widgets/column-widths.ts'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { ListPage } from '../../widgets/ListPage.tsx'
import { useListKeys } from '../../widgets/list-keys.ts'
import { Money } from '../../widgets/Money.tsx'
import { RowList } from '../../widgets/RowList.tsx'
import styles from './AttentionScreen.module.css'

const noFilter = { current: null }

export function AttentionScreen() {
  const words = useWords()
  const w = words.sync.attention
  const [, navigate] = useLocation()
  const [chosenBefore, setChosen] = useState(0)
  const { data, error, refetch } = useAsk('ledger.findAttention', {}, { keep: true })
  // Asked anew whenever the page opens, also where an answer is on its way: what was mended meanwhile is gone.
  useEffect(() => void refetch(), [refetch])
  const rows = data?.filter(isMet) ?? []
  const chosen = Math.min(chosenBefore, Math.max(0, rows.length - 1))
  const row = rows[chosen]
  const open = (index: number) => {
    const path = rows[index] === undefined ? undefined : pathOf(rows[index])
    if (path !== undefined) navigate(path)
  }
  const keys = { count: rows.length, chosen, onChoose: setChosen, onOpen: open }
  useListKeys({ ...keys, onEscape: () => navigate('/home'), filter: noFilter })
  return (
    <ListPage
      title={w.title}
      tools={<p className={styles.hint}>{data === undefined ? words.home.reading : rows.length === 0 ? '' : w.hint}</p>}
      record={null}
      list={
        <>
          {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
          <RowList
            name="attention"
            label={w.title}
            columns={columnsOf(words)}
            count={rows.length}
            rowAt={index => rows[index]}
            chosen={chosen}
            onOpen={setChosen}
            empty={data === undefined ? null : <EmptyState icon="check" title={w.none} hint={w.noneHint} />}
          />
        </>
      }
      foot={
        row === undefined ? undefined : (
          <span className={styles.todo} role="status">
            <strong>{w.todo}:</strong> {w.advice[row.kind]}
          </span>
        )
      }
    />
  )
}

/** The first of its documents that can be opened. */
function pathOf({ links }: MetFacts): string | undefined {
  const link = links.find(({ isHere }) => isHere)
  return link === undefined ? undefined : pathOfLink(link)
}

function columnsOf({ sync }: Words): Column<MetFacts>[] {
  const { attention: w, kept } = sync
  const kinds: Readonly<Record<string, string>> = kept.kinds
  const aboutOf = ({ about, kind }: MetFacts) => (kind === 'said_twice' ? (kinds[about] ?? about) : about)
  return [
    { key: 'what', head: w.heads.what, width: 0, leastWidth: 240, draw: ({ kind }) => w.what[kind] },
    { key: 'about', head: w.heads.about, width: 220, draw: aboutOf },
    {
      key: 'paise',
      head: w.heads.paise,
      width: 120,
      isRight: true,
      draw: ({ paise }) => (paise === null ? '' : <Money paise={Math.abs(paise)} />),
    },
    {
      key: 'opens',
      head: w.heads.opens,
      width: 340,
      draw: ({ links }) => (
        <span className={styles.links}>
          {links.map(link => (
            <DocumentLinkText key={`${link.record} ${link.id}`} link={link} />
          ))}
        </span>
      ),
    },
  ]
}
