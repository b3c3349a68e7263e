// First run: one page, sensible defaults, Enter moves on, and the head of the first bill growing beside it.

import { Button, SegmentedControl } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { putAnswer, useTell } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { LogoField } from '../../parts/shop/LogoField.tsx'
import { ShopBillFields, ShopNameField, ShopTaxFields } from '../../parts/shop/ShopFormFields.tsx'
import { emptyShopDraft, readShopDraft, type ShopProblems } from '../../parts/shop/shop-draft.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import type { Language } from '../../text/words.ts'
import { Callout } from '../../widgets/Callout.tsx'
import { enterMovesOn } from '../../widgets/enter-moves-on.ts'
import form from '../../widgets/Form.module.css'
import { Key } from '../../widgets/Key.tsx'
import { useRecordKeys } from '../../widgets/record/record-keys.ts'
import { BeginWithBackup } from './BeginWithBackup.tsx'
import { BillHead } from './BillHead.tsx'
import { CashierField, CounterFields } from './CounterFields.tsx'
import { EnterMarket } from './EnterMarket.tsx'
import styles from './FirstRunScreen.module.css'
import { JoinShop } from './JoinShop.tsx'
import { type CounterDraft, setUpInput } from './set-up-input.ts'

type Begin = 'new' | 'backup' | 'join' | 'market'

/**
 * Or the shop is there already, and only its machine is new: the only one, or one more counter. Or there is no shop, but an
 * account of the marketplace.
 */
export function FirstRunScreen({ settings }: { settings: LocalSettings }) {
  const [begin, setBegin] = useState<Begin>('new')
  const onBack = () => setBegin('new')
  if (begin === 'backup') return <BeginWithBackup onBack={onBack} />
  if (begin === 'join') return <JoinShop onBack={onBack} />
  if (begin === 'market') return <EnterMarket onBack={onBack} />
  return <NewShop settings={settings} onBegin={setBegin} />
}

interface Props {
  readonly settings: LocalSettings
  readonly onBegin: (begin: Begin) => void
}

function NewShop({ settings, onBegin }: Props) {
  const words = useWords()
  const { newId } = useCore()
  const queries = useQueryClient()
  const [ids] = useState(() => ({ branch: newId(), counter: newId() }))
  const [draft, setDraft] = useState(emptyShopDraft)
  const [counter, setCounter] = useState<CounterDraft>({ branch: null, code: 'A1', cashier: '' })
  const [problems, setProblems] = useState<ShopProblems>({})
  const [isTried, setTried] = useState(false)
  const page = useRef<HTMLFormElement>(null)
  const setUp = useTell('shop.setUp')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const read = readShopDraft(draft)
    setProblems(read.ok ? {} : read.problems)
    const input = read.ok
      ? setUpInput(read.fields, { ...counter, branch: counter.branch ?? words.shop.defaultBranch }, ids)
      : null
    if (input === null) setTimeout(() => page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    else setUp.mutate(input, { onSuccess: state => putAnswer(queries, 'shop.get', {}, state) })
  }
  const fields = { draft, problems, onChange: setDraft }
  return (
    <main className={styles.page}>
      <form ref={page} className={styles.form} onSubmit={submit} onKeyDown={enterMovesOn} noValidate>
        <header className={styles.head}>
          <div>
            <h1 className={styles.title}>{words.shop.welcome}</h1>
            <p>{words.shop.welcomeHint}</p>
          </div>
          <div className={styles.choices}>
            <LanguageChoice settings={settings} />
            <OtherBeginnings onBegin={onBegin} />
          </div>
        </header>
        <div className={form.grid}>
          <ShopNameField {...fields} isBesideOther />
          <CashierField counter={counter} onChange={setCounter} isTried={isTried} />
          <ShopTaxFields {...fields} />
          <ShopBillFields {...fields} />
          <LogoField logo={draft.logo} onChange={logo => setDraft({ ...draft, logo })} />
          <CounterFields counter={counter} onChange={setCounter} isTried={isTried} />
        </div>
        {Object.keys(problems).length > 0 ? <Callout kind="stop">{words.shop.fixFields}</Callout> : null}
        {setUp.error === null ? null : <Callout kind="stop">{errorWords(words, setUp.error)}</Callout>}
        <div className={`${form.foot} ${styles.foot}`}>
          <Button type="submit" variant="filled" loading={setUp.isPending} data-enter-stop>
            {words.shop.start}
          </Button>
        </div>
      </form>
      <BillHead draft={draft} code={counter.code} />
    </main>
  )
}

function OtherBeginnings({ onBegin }: Pick<Props, 'onBegin'>) {
  const { market, shop, sync } = useWords()
  const onHasBackup = () => onBegin('backup')
  const onJoin = () => onBegin('join')
  const onMarket = () => onBegin('market')
  useRecordKeys({ F4: onHasBackup, F6: onJoin, F7: onMarket })
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={onJoin} rightSection={<Key name="F6" quiet />}>
        {sync.first.have}
      </Button>
      <Button variant="default" size="compact-sm" onClick={onHasBackup} rightSection={<Key name="F4" quiet />}>
        {shop.withBackup.have}
      </Button>
      <Button variant="default" size="compact-sm" onClick={onMarket} rightSection={<Key name="F7" quiet />}>
        {market.first.have}
      </Button>
    </>
  )
}

function LanguageChoice({ settings }: { settings: LocalSettings }) {
  const { common } = useWords()
  const language = useLanguage()
  const queries = useQueryClient()
  const save = useTell('shop.saveSettings')
  // A machine that speaks Hindi or Tamil starts in it, and its bills too.
  const first = useRef(language)
  const choose = (next: Language) =>
    save.mutate(
      { settings: { language: next, invoiceLanguage: next } },
      { onSuccess: state => putAnswer(queries, 'shop.get', {}, state) },
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    const spoken = navigator.language.slice(0, 2)
    if (settings.language === 'en' && first.current === 'en' && (spoken === 'hi' || spoken === 'ta')) choose(spoken)
  }, [])
  return (
    <SegmentedControl
      aria-label={common.language}
      data={(['en', 'hi', 'ta'] as const).map(value => ({ value, label: common.languages[value] }))}
      value={language}
      onChange={value => choose(value as Language)}
    />
  )
}
