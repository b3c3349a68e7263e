// Paper: what follows a sale, size and language of bills, and the receipt printer with its drawer.

import { NativeSelect, SegmentedControl } from '@mantine/core'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import form from '../../widgets/Form.module.css'
import { PrinterForm } from './PrinterForm.tsx'
import styles from './SettingsScreen.module.css'
import { useSaveSettings } from './use-save.ts'

export function PrintingSection({ settings }: { settings: LocalSettings }) {
  const words = useWords()
  const { settings: w, invoices, common } = words
  const { save, error } = useSaveSettings()
  return (
    <div className={styles.body}>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      <div className={form.grid}>
        <div className={form.wide}>
          <span className="mantine-InputWrapper-label" id="after-sale">
            {w.afterSale}
          </span>
          <SegmentedControl
            fullWidth
            aria-labelledby="after-sale"
            data={(['nothing', 'receipt', 'preview'] as const).map(value => ({ value, label: w.afterSales[value] }))}
            value={settings.printAfterSale}
            onChange={value => save({ printAfterSale: value as LocalSettings['printAfterSale'] })}
          />
        </div>
        <NativeSelect
          label={w.invoicePaper}
          value={settings.invoicePaper}
          data={(['a4', 'a5', '80mm'] as const).map(value => ({ value, label: invoices.papers[value] }))}
          onChange={event => save({ invoicePaper: event.currentTarget.value as LocalSettings['invoicePaper'] })}
        />
        <NativeSelect
          label={w.invoiceLanguage}
          value={settings.invoiceLanguage}
          data={(['en', 'hi', 'ta'] as const).map(value => ({ value, label: common.languages[value] }))}
          onChange={event => save({ invoiceLanguage: event.currentTarget.value as LocalSettings['invoiceLanguage'] })}
        />
      </div>
      <PrinterForm saved={settings.receiptPrinter} save={receiptPrinter => save({ receiptPrinter })} />
    </div>
  )
}
