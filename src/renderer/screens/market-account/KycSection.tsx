// How an account is verified: its numbers, a paper for each, and what was said of them.

import { Button, FileButton, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type KycPaperType, kycPaperTypes, type MarketKyc } from '../../../shared/contract/market/account.ts'
import { useAsk, useTell } from '../../core/ask.ts'
import { useClient } from '../../core/core-context.tsx'
import { downloadFile, readFileBase64 } from '../../parts/document/file-blob.ts'
import { Staleness } from '../../parts/market/Staleness.tsx'
import { useIsLive } from '../../parts/market/use-market.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import form from '../../widgets/Form.module.css'
import styles from './Account.module.css'

const kindOf = { pending: 'look', submitted: 'plain', verified: 'safe', rejected: 'stop' } as const

export function KycSection() {
  const words = useWords()
  const { account: w } = words.marketOwn
  const { data, error } = useAsk('market.kyc', {}, { keep: true })
  return (
    <section className={styles.section}>
      <h2>{w.kyc}</h2>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      {data === undefined ? null : (
        <>
          <Staleness asOf={data.asOf} isFresh={data.isFresh} />
          <Callout kind={kindOf[data.value.status]} isUrgent={false}>
            {w.kycStates[data.value.status]}
            {data.value.said === '' ? null : <p>{w.kycSaid(data.value.said)}</p>}
          </Callout>
          <Papers kyc={data.value} />
          {data.value.status === 'verified' || data.value.status === 'submitted' ? null : <HandIn kyc={data.value} />}
        </>
      )}
    </section>
  )
}

function Papers({ kyc }: { kyc: MarketKyc }) {
  const { account: w } = useWords().marketOwn
  const client = useClient()
  const isLive = useIsLive()
  if (kyc.papers.length === 0) return null
  const open = async (id: string) => downloadFile(await client.market.kycPaper({ id }))
  return (
    <div className={styles.papers}>
      {kyc.papers.map(({ id, name, type }) => (
        <Button key={id} size="compact-sm" variant="default" disabled={!isLive} onClick={() => void open(id)}>
          {w.papers[type]}: {name}
        </Button>
      ))}
    </div>
  )
}

const maxBytes = 5 * 1024 * 1024
type Chosen = Partial<Record<KycPaperType, File>>

function HandIn({ kyc }: { kyc: MarketKyc }) {
  const words = useWords()
  const { account: w } = words.marketOwn
  const isLive = useIsLive()
  const { chosen, error, isPanBad, isPending, numbers, problem, setChosen, setNumbers, submit } = useHandIn(kyc)
  return (
    <form onSubmit={event => void submit(event)} noValidate>
      <ol className={styles.steps}>
        <li>{w.kycSteps.numbers}</li>
        <li>{w.kycSteps.papers}</li>
        <li>{w.kycSteps.look}</li>
      </ol>
      <div className={form.grid}>
        <TextInput
          label={w.pan}
          value={numbers.pan}
          maxLength={10}
          error={isPanBad ? w.panBad : undefined}
          onChange={event => setNumbers({ ...numbers, pan: event.currentTarget.value.toUpperCase() })}
        />
        <TextInput
          label={w.gst}
          description={w.gstHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={numbers.gst}
          maxLength={15}
          onChange={event => setNumbers({ ...numbers, gst: event.currentTarget.value.toUpperCase() })}
        />
      </div>
      <div className={styles.choices}>
        {kycPaperTypes.map(type => (
          <PaperChoice
            key={type}
            type={type}
            file={chosen[type]}
            onFile={file => setChosen({ ...chosen, [type]: file })}
          />
        ))}
      </div>
      {problem === undefined ? null : <Callout kind="stop">{w[problem]}</Callout>}
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      <div className={form.foot}>
        <Button type="submit" variant="filled" loading={isPending} disabled={!isLive}>
          {w.handIn}
        </Button>
      </div>
    </form>
  )
}

/** What is wrong is said once it was tried to hand it in. */
function useHandIn(kyc: MarketKyc) {
  const { account: w } = useWords().marketOwn
  const queries = useQueryClient()
  const [numbers, setNumbers] = useState({ pan: kyc.panNumber, gst: kyc.gstNumber })
  const [chosen, setChosen] = useState<Chosen>({})
  const [wasSent, setSent] = useState(false)
  const submitKyc = useTell('market.submitKyc')
  const isPanBad = !/^[A-Z]{5}\d{4}[A-Z]$/.test(numbers.pan.trim())
  const files = Object.values(chosen)
  const isNone = files.length === 0 && kyc.papers.length === 0
  const problem: 'noPapers' | 'tooLarge' | undefined = isNone
    ? 'noPapers'
    : files.some(({ size }) => size > maxBytes)
      ? 'tooLarge'
      : undefined
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (isPanBad || problem !== undefined) return
    const onSuccess = () => {
      notifications.show({ message: w.handedIn, color: 'green' })
      void queries.invalidateQueries({ queryKey: ['market.kyc'] })
    }
    const papers = await readPapers(chosen)
    submitKyc.mutate({ panNumber: numbers.pan, gstNumber: numbers.gst, papers }, { onSuccess })
  }
  const { error, isPending } = submitKyc
  const said = wasSent ? { isPanBad, problem } : { isPanBad: false, problem: undefined }
  return { numbers, setNumbers, chosen, setChosen, submit, error, isPending, ...said }
}

function readPapers(chosen: Chosen) {
  return Promise.all(
    kycPaperTypes.flatMap(type => {
      const file = chosen[type]
      if (file === undefined) return []
      return [readFileBase64(file).then(contentBase64 => ({ type, name: file.name.slice(-120), contentBase64 }))]
    }),
  )
}

function PaperChoice({
  file,
  onFile,
  type,
}: {
  type: KycPaperType
  file: File | undefined
  onFile: (file: File) => void
}) {
  const { account: w } = useWords().marketOwn
  return (
    <div className={styles.choice}>
      <span>{w.papers[type]}</span>
      <FileButton
        accept="image/png,image/jpeg,application/pdf"
        inputProps={{ 'aria-label': w.papers[type] }}
        onChange={chosen => {
          if (chosen !== null) onFile(chosen)
        }}
      >
        {props => (
          <Button {...props} size="compact-sm" variant="default">
            {file?.name ?? w.addPaper}
          </Button>
        )}
      </FileButton>
    </div>
  )
}
