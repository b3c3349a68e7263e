// The receipt printer on the network: where it is, its roll, the drawer on it; and a test of both.

import { Button, NativeSelect, Switch, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import form from '../../widgets/Form.module.css'
import styles from './SettingsScreen.module.css'

type Printer = NonNullable<LocalSettings['receiptPrinter']>

interface Props {
  readonly saved: Printer | null
  readonly save: (printer: Printer | null) => void
}

export function PrinterForm({ saved, save }: Props) {
  const { settings, common } = useWords()
  const [isUsed, setUsed] = useState(saved !== null)
  const [draft, setDraft] = useState<PrinterDraft>({
    host: saved?.host ?? '',
    port: String(saved?.port ?? 9100),
    paper: saved?.paper ?? '80mm',
    kicksDrawer: saved?.kicksDrawer ?? true,
  })
  const isComplete = isHost(draft.host) && isPort(draft.port)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isUsed) save(null)
    else if (isComplete) save({ ...draft, host: draft.host.trim(), port: Number(draft.port) })
  }
  return (
    <form className={form.section} onSubmit={submit} noValidate>
      <h2>{settings.receiptPrinter}</h2>
      <div className={form.grid}>
        <Switch
          className={form.wide}
          label={settings.usePrinter}
          checked={isUsed}
          onChange={event => setUsed(event.currentTarget.checked)}
        />
        {isUsed ? <PrinterFields draft={draft} onChange={setDraft} /> : null}
      </div>
      <div className={form.foot}>
        <span />
        {saved === null ? null : <PrinterTests withDrawer={saved.kicksDrawer} />}
        <Button type="submit" variant="filled" disabled={isUsed && !isComplete}>
          {common.save}
        </Button>
      </div>
    </form>
  )
}

interface PrinterDraft extends Omit<Printer, 'port'> {
  readonly port: string
}

const isHost = (host: string) => /^[A-Za-z0-9.:-]{1,253}$/.test(host.trim())
const isPort = (port: string) => /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535

function PrinterFields({ draft, onChange }: { draft: PrinterDraft; onChange: (draft: PrinterDraft) => void }) {
  const { settings } = useWords()
  return (
    <>
      <TextInput
        label={settings.host}
        description={settings.hostHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.host}
        error={draft.host !== '' && !isHost(draft.host) ? settings.badHost : undefined}
        onChange={event => onChange({ ...draft, host: event.currentTarget.value })}
      />
      <TextInput
        label={settings.port}
        inputMode="numeric"
        value={draft.port}
        error={isPort(draft.port) ? undefined : settings.badPort}
        onChange={event => onChange({ ...draft, port: event.currentTarget.value })}
      />
      <NativeSelect
        label={settings.receiptPaper}
        value={draft.paper}
        data={(['80mm', '58mm'] as const).map(value => ({ value, label: settings.receiptPapers[value] }))}
        onChange={event => onChange({ ...draft, paper: event.currentTarget.value as Printer['paper'] })}
      />
      <Switch
        className={form.wide}
        label={settings.drawer}
        checked={draft.kicksDrawer}
        onChange={event => onChange({ ...draft, kicksDrawer: event.currentTarget.checked })}
      />
    </>
  )
}

function PrinterTests({ withDrawer }: { withDrawer: boolean }) {
  const words = useWords()
  const { newId } = useCore()
  const test = useTell('print.queueTest')
  const drawer = useTell('print.openDrawer')
  const error = test.error ?? drawer.error
  const done = (message: string) => ({ onSuccess: () => void notifications.show({ message, color: 'green' }) })
  return (
    <>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      <span className={styles.acts}>
        <Button
          variant="default"
          loading={test.isPending}
          onClick={() => test.mutate({ id: newId() }, done(words.settings.testQueued))}
        >
          {words.settings.testPrint}
        </Button>
        {withDrawer ? (
          <Button
            variant="default"
            loading={drawer.isPending}
            onClick={() => drawer.mutate({ id: newId() }, done(words.settings.drawerQueued))}
          >
            {words.settings.openDrawer}
          </Button>
        ) : null}
      </span>
    </>
  )
}
