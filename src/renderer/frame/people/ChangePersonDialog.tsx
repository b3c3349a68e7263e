// Alt+P: somebody else takes this window over, or it is left to whoever comes next. What is on the screen stays.

import { Button } from '@mantine/core'
import { useAsk } from '../../core/ask.ts'
import { useSignIn, useSignOut, useWhoIsHere } from '../../core/who-is-here.ts'
import { lastPerson, rememberPerson } from '../../parts/person/last-person.ts'
import { PersonPin } from '../../parts/person/PersonPin.tsx'
import { useWords } from '../../text/language.tsx'
import { Key } from '../../widgets/Key.tsx'
import { PinDialog } from './PinDialog.tsx'
import styles from './people.module.css'

export function ChangePersonDialog({ onClose }: { onClose: () => void }) {
  const { people: words } = useWords()
  const { person } = useWhoIsHere()
  const { data } = useAsk('person.find', {})
  const signIn = useSignIn()
  const signOut = useSignOut()
  const others = data?.filter(({ id, isActive }) => isActive && id !== person?.id)
  const enter = async (personId: string, pin: string) => {
    await signIn(personId, pin)
    // The one before is the likeliest to come back.
    rememberPerson('signIn', person?.id ?? personId)
    onClose()
  }
  const leave = () => {
    onClose()
    signOut()
  }
  return (
    <PinDialog title={words.change.title} onClose={onClose}>
      <p className={styles.what}>{words.change.now(person?.name ?? '')}</p>
      {others === undefined ? null : (
        <PersonPin
          people={others}
          firstId={lastPerson('signIn')}
          act={words.change.act}
          onPin={enter}
          onEscape={onClose}
          acts={
            <Button
              variant="default"
              data-mantine-stop-propagation="true"
              onClick={leave}
              rightSection={<Key name="Alt+P" quiet />}
            >
              {words.change.out}
            </Button>
          }
        />
      )}
    </PinDialog>
  )
}
