// Of which batch the goods in the hand are: one that is known, one that the books do not know yet, or none.

import { Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { BatchView } from '../../../../shared/contract/counter/stock-calls.ts'
import { formatRupees, parseRupees } from '../../../../shared/kernel/money.ts'
import type { Batch } from '../../../../shared/records/stock.ts'
import { useAsk } from '../../../core/ask.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDay } from '../../../text/show-date.ts'
import { showQuantity } from '../../../text/show-quantity.ts'
import { enterMovesOn } from '../../../widgets/enter-moves-on.ts'
import form from '../../../widgets/Form.module.css'
import { FormFoot } from '../../../widgets/FormFoot.tsx'
import { type PickGroup, PickList } from '../../../widgets/PickList.tsx'
import styles from './count-batch.module.css'
import type { Picking } from './use-counting.ts'

interface Props {
  readonly picking: Picking
  readonly onPick: (batch: Batch | null) => void
  readonly onClose: () => void
}

export function CountBatchDialog({ picking, onPick, onClose }: Props) {
  const { common, stock } = useWords()
  const [found, setFound] = useState<string | null>(null)
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${stock.sell.whichBatch} ${picking.item.name}`}
      size={560}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {found === null ? (
        <KnownBatches itemId={picking.item.id} onPick={onPick} onFound={setFound} />
      ) : (
        <FoundBatch code={found} onPick={onPick} onBack={() => setFound(null)} />
      )}
    </Modal>
  )
}

interface KnownProps {
  readonly itemId: string
  readonly onPick: (batch: Batch | null) => void
  /** A number the list does not have, or none typed yet. */
  readonly onFound: (code: string) => void
}

function KnownBatches({ itemId, onPick, onFound }: KnownProps) {
  const { stock } = useWords()
  const w = stock.counts
  const [text, setText] = useState('')
  const { data = [] } = useAsk('stock.findBatches', { itemIds: [itemId] })
  const wanted = text.trim()
  const known = data.filter(batch => batch.code.toLowerCase().startsWith(wanted.toLowerCase()))
  const rows: PickGroup['rows'] = [
    ...known.map(({ code, expiresOn, mrpPaise, ...batch }) => ({
      id: JSON.stringify([code, expiresOn, mrpPaise]),
      content: <BatchRow batch={{ code, expiresOn, mrpPaise, ...batch }} />,
      take: () => onPick({ code, expiresOn, mrpPaise }),
    })),
    {
      id: 'found',
      content: <span className={styles.grow}>{wanted === '' ? w.unknownBatch : w.newBatch(wanted)}</span>,
      take: () => onFound(wanted),
    },
    ...(wanted === ''
      ? [{ id: 'none', content: <span className={styles.grow}>{w.noBatch}</span>, take: () => onPick(null) }]
      : []),
  ]
  return (
    <PickList
      label={stock.move.batchCode}
      placeholder={stock.move.batchCode}
      text={text}
      onText={setText}
      groups={[{ title: null, rows }]}
      empty=""
    />
  )
}

function BatchRow({ batch: { code, expiresOn, isExpired, mrpPaise, onHandThousandths } }: { batch: BatchView }) {
  const { stock } = useWords()
  const language = useLanguage()
  const says = [
    expiresOn === null ? stock.card.noExpiry : showDay(language, expiresOn),
    isExpired ? stock.sell.isExpired : '',
    mrpPaise === null ? '' : `MRP ${formatRupees(mrpPaise)}`,
  ]
  return (
    <>
      <strong>{code}</strong>
      <span className={styles.grow} data-look={isExpired || undefined}>
        {says.filter(text => text !== '').join(' · ')}
      </span>
      <span className={styles.soft}>{stock.counts.inBooks(showQuantity(onHandThousandths))}</span>
    </>
  )
}

interface FoundProps {
  readonly code: string
  readonly onPick: (batch: Batch) => void
  readonly onBack: () => void
}

/** What stands on a pack whose batch no movement has named. */
function FoundBatch({ code: typed, onPick, onBack }: FoundProps) {
  const { common, items, stock } = useWords()
  const w = stock.move
  const [code, setCode] = useState(typed)
  const [expiresOn, setExpiresOn] = useState('')
  const [mrp, setMrp] = useState('')
  const [isTried, setTried] = useState(false)
  const mrpPaise = mrp.trim() === '' ? null : parseRupees(mrp)
  const isWrong = mrpPaise === undefined || (mrpPaise !== null && mrpPaise < 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (code.trim() !== '' && !isWrong) onPick({ code: code.trim(), expiresOn: expiresOn || null, mrpPaise })
  }
  return (
    <form onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
      <div className={form.grid}>
        <TextInput
          autoFocus={typed === ''}
          label={w.batchCode}
          value={code}
          maxLength={30}
          error={isTried && code.trim() === '' ? common.requiredField : undefined}
          onChange={event => setCode(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          autoFocus={typed !== ''}
          label={w.expiresOn}
          value={expiresOn}
          onChange={event => setExpiresOn(event.currentTarget.value)}
        />
        <TextInput
          label={w.batchMrp}
          leftSection="₹"
          inputMode="decimal"
          value={mrp}
          error={isTried && isWrong ? items.problems.amount : undefined}
          onChange={event => setMrp(event.currentTarget.value)}
        />
      </div>
      <FormFoot problem={null} back={common.back} onBack={onBack} act={stock.counts.countIt} isBusy={false} />
    </form>
  )
}
