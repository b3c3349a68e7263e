// A command that needs somebody who may: what it is about, who can allow it, his PIN. Enter allows, and the command goes
// again by itself; Esc leaves everything as it was.

import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { rightsOfRole } from '../../../shared/records/person.ts'
import type { WaitingCommand } from '../../core/approvals.ts'
import { useAsk } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { knownLabel } from '../../core/known-label.ts'
import { useWhoIsHere } from '../../core/who-is-here.ts'
import { lastPerson, rememberPerson } from '../../parts/person/last-person.ts'
import { PersonPin } from '../../parts/person/PersonPin.tsx'
import { useWords } from '../../text/language.tsx'
import { Key } from '../../widgets/Key.tsx'
import { approvalSubject } from './approval-subject.ts'
import { PinDialog } from './PinDialog.tsx'
import styles from './people.module.css'

export function ApprovalSheet() {
  const { approvals } = useCore().connection
  const command = useSyncExternalStore(approvals.onWaiting, approvals.waiting)
  // Known before they are needed, so that the first digit of a PIN finds its field.
  const enabled = useWhoIsHere().person !== null
  useAsk('person.find', {}, { enabled })
  useAsk('person.getRights', {}, { enabled })
  return command === null ? null : <Sheet key={command.askedNo} command={command} />
}

function Sheet({ command }: { command: WaitingCommand }) {
  const words = useWords()
  const w = words.people.approval
  const { approvals, client } = useCore().connection
  const queries = useQueryClient()
  const { person } = useWhoIsHere()
  const mayAllow = useWhoMay(command)
  const subject = approvalSubject(words, command, knownLabel(queries, command.input))
  const refuse = () => approvals.answer(false)
  const allow = async (personId: string, pin: string) => {
    await client.person.approve({ permission: command.permission, personId, pin, subject: subject.slice(0, 120) })
    rememberPerson('approval', personId)
    approvals.answer(true)
  }
  return (
    <PinDialog title={w.title} onClose={refuse}>
      <p className={styles.subject}>{subject}</p>
      <p className={styles.what}>{w.what(person?.name ?? '')}</p>
      {mayAllow === undefined ? null : (
        <PersonPin
          people={mayAllow}
          firstId={lastPerson('approval')}
          act={w.act}
          onPin={allow}
          onEscape={refuse}
          acts={
            <Button
              variant="subtle"
              data-mantine-stop-propagation="true"
              onClick={refuse}
              rightSection={<Key name="Esc" quiet />}
            >
              {w.back}
            </Button>
          }
        />
      )}
    </PinDialog>
  )
}

/** Managers before owners: they are nearer to the counter. */
function useWhoMay({ permission }: WaitingCommand) {
  const people = useAsk('person.find', {})
  const rights = useAsk('person.getRights', {})
  const table = rights.data
  if (people.data === undefined || table === undefined) return undefined
  const may = people.data.filter(
    ({ isActive, role }) => isActive && rightsOfRole(role, table).permissions.includes(permission),
  )
  return may.toSorted((one, other) => Number(one.role === 'owner') - Number(other.role === 'owner'))
}
