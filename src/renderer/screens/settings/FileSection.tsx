// The shop's file: where it lies, what it holds, and a full check of it.

import { Button } from '@mantine/core'
import { groupIndian } from '../../../shared/kernel/money.ts'
import { type AnswerAt, useAsk } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { wordFor } from '../../text/word-for.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import styles from './SettingsScreen.module.css'
import { useVerify } from './use-verify.ts'

export function FileSection() {
  const words = useWords()
  const { settings } = words
  const { data: status } = useAsk('ledger.status', {})
  const verify = useVerify()
  return (
    <div className={styles.body}>
      {status === undefined ? null : (
        <dl className={styles.facts}>
          <dt>{settings.fileFacts.file}</dt>
          <dd>{status.file}</dd>
          <dt>{settings.fileFacts.bills}</dt>
          <dd>{groupIndian(String(status.invoiceCount))}</dd>
          <dt>{settings.fileFacts.entries}</dt>
          <dd>{groupIndian(String(status.entryCount))}</dd>
          <dt>{settings.fileFacts.version}</dt>
          <dd>{status.version}</dd>
        </dl>
      )}
      <p className={styles.hint}>{settings.verifyHint}</p>
      <div className={styles.acts}>
        <Button variant="filled" loading={verify.isPending} onClick={verify.start}>
          {settings.verify}
        </Button>
        {verify.isPending ? <span role="status">{settings.verifying}</span> : null}
      </div>
      {verify.error === null ? null : <Callout kind="stop">{errorWords(words, verify.error)}</Callout>}
      {verify.report === undefined ? null : <Report report={verify.report} />}
    </div>
  )
}

function Report({ report }: { report: AnswerAt<'ledger.verify'> }) {
  const { settings } = useWords()
  return (
    <>
      <Callout kind={report.isWhole ? 'safe' : 'stop'}>
        <strong>{report.isWhole ? settings.whole : settings.notWhole}</strong>{' '}
        {settings.verifyTook(groupIndian(String(report.entryCount)), (report.tookMs / 1000).toFixed(1))}
      </Callout>
      <ul className={styles.checks}>
        {report.checks.map(check => (
          <li key={check.name} className={styles.check} data-good={check.isGood}>
            <Icon name={check.isGood ? 'check' : 'stop'} size={16} />
            <span>{wordFor(settings.checks, check.name)}</span>
            <small>{check.detail}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
