// Who is here? Before anything of the shop is shown, and over what was being done when its person left.

import { FocusTrap } from '@mantine/core'
import type { ShopState } from '../../../shared/contract/counter/shop-calls.ts'
import { useAsk } from '../../core/ask.ts'
import { useSignIn } from '../../core/who-is-here.ts'
import { lastPerson, rememberPerson } from '../../parts/person/last-person.ts'
import { PersonPin } from '../../parts/person/PersonPin.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import styles from './SignInScreen.module.css'

interface Props {
  readonly shop: ShopState
  /** Something lies under it, as it was left. */
  readonly isOverScreen: boolean
}

export function SignInScreen({ shop, isOverScreen }: Props) {
  const words = useWords()
  const signIn = useSignIn()
  const { data, error } = useAsk('person.find', {})
  const w = words.people.signIn
  const enter = async (personId: string, pin: string) => {
    await signIn(personId, pin)
    rememberPerson('signIn', personId)
  }
  return (
    <FocusTrap>
      <main className={styles.page}>
        <section className={styles.sheet} role="dialog" aria-modal="true" aria-labelledby="sign-in-title">
          <p className={styles.shop}>{shop.shop?.name}</p>
          <p className={styles.place}>{words.frame.counter(shop.branch?.name ?? '', shop.counter?.code ?? '')}</p>
          <h1 id="sign-in-title" className={styles.title}>
            {w.title}
          </h1>
          {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
          {data === undefined ? null : (
            <PersonPin
              people={data.filter(({ isActive }) => isActive)}
              firstId={lastPerson('signIn')}
              act={w.act}
              onPin={enter}
            />
          )}
          <p className={styles.hint}>{isOverScreen ? w.kept : w.forgotten}</p>
        </section>
      </main>
    </FocusTrap>
  )
}
