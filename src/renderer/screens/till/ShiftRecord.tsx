// One shift: live while it is open, with cash in, cash out and the count; its Z report once it is closed.

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import type { Shift, ShiftView } from '../../../shared/records/shift.ts'
import { useAsk, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showInstant } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { Key } from '../../widgets/Key.tsx'
import { RecordHead } from '../../widgets/record/RecordHead.tsx'
import { useRecordKeys } from '../../widgets/record/record-keys.ts'
import { CashMoveDialog } from './CashMoveDialog.tsx'
import { CloseShiftDialog } from './CloseShiftDialog.tsx'
import { ShiftHeadLines } from './ShiftHeadLines.tsx'
import { ShiftPaperDialog } from './ShiftPaperDialog.tsx'
import styles from './ShiftSums.module.css'
import { ShiftSums } from './ShiftSums.tsx'

interface Props {
  readonly id: string
  /** While it is this drawer's open one. */
  readonly open: Shift | null
  readonly isBlind: boolean
  readonly settings: LocalSettings
  readonly onClose: () => void
}

type Overlay = 'none' | 'in' | 'out' | 'count' | 'paper'

export function ShiftRecord({ id, open, isBlind, settings, onClose }: Props) {
  const words = useWords()
  const { till: w } = words
  const language = useLanguage()
  const { nowMs } = useCore()
  const mayLook = open === null || !isBlind
  const { data: view, error } = useAsk('shift.get', { id }, { enabled: mayLook })
  const [, navigate] = useLocation()
  const [overlay, setOverlay] = useState<Overlay>('none')
  const print = usePrintReport(id)
  const paper = () => setOverlay('paper')
  useRecordKeys({
    ...(open === null
      ? {}
      : { F6: () => setOverlay('in'), F7: () => setOverlay('out'), F9: () => setOverlay('count') }),
    ...(mayLook ? { 'Ctrl+p': print, 'Ctrl+o': paper } : {}),
  })
  const shift = view?.shift ?? open
  const title =
    view?.closing?.number ?? (shift === null ? '' : w.openSince(showInstant(language, shift.openedAt, nowMs())))
  const close = () => setOverlay('none')
  // The drawer is free for the next; what is shown stays this one, as its Z report.
  const showReport = () => {
    close()
    navigate(`/till/${id}`)
  }
  return (
    <>
      <RecordHead title={title} closeLabel={words.common.close} onClose={onClose}>
        {open === null ? null : <OpenActs onAct={setOverlay} />}
        {mayLook ? (
          <>
            <Button variant="default" onClick={paper} rightSection={<Key name="Ctrl+O" quiet />}>
              {w.paper}
            </Button>
            <Button variant="default" onClick={print} rightSection={<Key name="Ctrl+P" quiet />}>
              {w.print}
            </Button>
          </>
        ) : null}
      </RecordHead>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      <div className={styles.body}>
        {shift === null ? null : <ShiftHeadLines shift={shift} view={view} />}
        {mayLook ? null : <Callout kind="plain">{w.blind}</Callout>}
        {view === undefined ? null : <ShiftSums view={view} />}
      </div>
      <ShiftDialogs id={id} overlay={overlay} view={view} settings={settings} onClose={close} onClosed={showReport} />
    </>
  )
}

function OpenActs({ onAct }: { onAct: (overlay: Overlay) => void }) {
  const { till: w } = useWords()
  return (
    <>
      <Button variant="filled" onClick={() => onAct('count')} leftSection={<Key name="F9" quiet />}>
        {w.close}
      </Button>
      <Button variant="default" onClick={() => onAct('in')} leftSection={<Key name="F6" quiet />}>
        {w.cashIn}
      </Button>
      <Button variant="default" onClick={() => onAct('out')} leftSection={<Key name="F7" quiet />}>
        {w.cashOut}
      </Button>
    </>
  )
}

interface DialogsProps {
  readonly id: string
  readonly overlay: Overlay
  readonly view: ShiftView | undefined
  readonly settings: LocalSettings
  readonly onClose: () => void
  readonly onClosed: () => void
}

function ShiftDialogs({ id, overlay, view, settings, onClose, onClosed }: DialogsProps) {
  const { till: w } = useWords()
  switch (overlay) {
    case 'none':
      return null
    case 'count':
      return (
        <CloseShiftDialog
          shiftId={id}
          expectedPaise={view?.report.expectedPaise ?? null}
          onClose={onClose}
          onClosed={onClosed}
        />
      )
    case 'paper':
      return (
        <ShiftPaperDialog shiftId={id} number={view?.closing?.number ?? w.x} settings={settings} onClose={onClose} />
      )
    default:
      return <CashMoveDialog direction={overlay} onClose={onClose} />
  }
}

function usePrintReport(shiftId: string): () => void {
  const words = useWords()
  const { newId } = useCore()
  const queue = useTell('print.queueShift')
  return () => {
    const onSuccess = () => void notifications.show({ message: words.till.queued, color: 'green' })
    const onError = (problem: Error) =>
      void notifications.show({ message: errorWords(words, problem), color: 'yellow' })
    queue.mutate({ id: newId(), shiftId }, { onSuccess, onError })
  }
}
