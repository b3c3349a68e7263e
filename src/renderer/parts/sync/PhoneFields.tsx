// The owner's phone: a one-time code is sent there, and typed here.

import { Button, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTell } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import form from '../../widgets/Form.module.css'
import styles from './JoinForm.module.css'
import { type JoinFieldsProps, type JoinProblems, problemsOfPhone, readAddress, readPhone } from './join-draft.ts'

interface Props extends JoinFieldsProps {
  /** Shows them; true when there are none. */
  readonly onProblems: (problems: JoinProblems) => boolean
}

export function PhoneFields({ draft, errorOf, onChange, onProblems }: Props) {
  const words = useWords()
  const w = words.sync.join
  const send = useTell('sync.sendOtp')
  const otp = useRef<HTMLInputElement>(null)
  const phone = useRef<HTMLInputElement>(null)
  const phoneNumber = readPhone(draft.phone)
  const sendCode = () => {
    const address = readAddress(draft.address)
    if (!onProblems(problemsOfPhone(draft)) || address === undefined || phoneNumber === undefined) return
    send.mutate({ address, phoneNumber }, { onSuccess: () => focusSoon(otp), onError: () => focusSoon(phone) })
  }
  const problem = send.error === null ? errorOf('phone') : errorWords(words, send.error)
  return (
    <>
      <div className={`${form.wide} ${styles.send}`}>
        <TextInput
          ref={phone}
          label={w.phone}
          description={w.phoneHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="tel"
          value={draft.phone}
          maxLength={20}
          error={problem}
          onChange={event => {
            send.reset()
            onChange({ phone: event.currentTarget.value })
          }}
          onKeyDown={event => {
            // Enter asks for the code first; what comes to the phone is typed next.
            if (event.key !== 'Enter' || event.ctrlKey || send.isSuccess) return
            event.preventDefault()
            sendCode()
          }}
        />
        <Button variant={send.isSuccess ? 'default' : 'filled'} loading={send.isPending} onClick={sendCode}>
          {send.isSuccess ? w.sendAgain : w.sendCode}
        </Button>
      </div>
      {send.isSuccess && phoneNumber !== undefined ? (
        <TextInput
          ref={otp}
          className={form.wide}
          label={w.otp}
          description={w.sent(phoneNumber)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={draft.otp}
          autoFocus
          maxLength={10}
          error={errorOf('otp')}
          onChange={event => onChange({ otp: event.currentTarget.value })}
        />
      ) : null}
    </>
  )
}

function focusSoon(field: { readonly current: HTMLInputElement | null }): void {
  setTimeout(() => field.current?.focus())
}
