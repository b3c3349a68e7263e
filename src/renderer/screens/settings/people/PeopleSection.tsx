// Settings, People: who works here, what each role may do, one's own PIN, and when this machine signs people out.

import { useState } from 'react'
import type { LocalSettings } from '../../../../shared/contract/counter/shop-calls.ts'
import { rightsOfRole } from '../../../../shared/records/person.ts'
import { useAsk } from '../../../core/ask.ts'
import { useWhoIsHere } from '../../../core/who-is-here.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import { FirstPerson } from './FirstPerson.tsx'
import { IdleLock } from './IdleLock.tsx'
import { OwnPin } from './OwnPin.tsx'
import { PeopleList } from './PeopleList.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import styles from './people.module.css'
import { RightsTable } from './RightsTable.tsx'

export function PeopleSection({ settings }: { settings: LocalSettings }) {
  const words = useWords()
  const here = useWhoIsHere()
  const people = useAsk('person.find', {})
  const rights = useAsk('person.getRights', {})
  const [editedId, setEditedId] = useState<string | null>(null)
  const error = people.error ?? rights.error
  if (error !== null) return <Callout kind="stop">{errorWords(words, error)}</Callout>
  if (people.data === undefined || rights.data === undefined) return null
  if (people.data.length === 0) return <FirstPerson />
  const table = rights.data
  const managers = people.data.filter(
    ({ isActive, role }) => isActive && rightsOfRole(role, table).permissions.includes('manage_people'),
  )
  const mayManage = here.may('manage_people')
  return (
    <div className={styles.body}>
      {mayManage ? (
        <PeopleList people={people.data} ownId={here.person?.id ?? null} onOpen={setEditedId} />
      ) : (
        <p className={styles.hint}>{words.people.list.managedBy(managers.map(({ name }) => name).join(', '))}</p>
      )}
      {mayManage ? <RightsTable rights={table} /> : null}
      {here.may('change_settings') ? <IdleLock minutes={settings.idleLockMinutes} /> : null}
      {here.person === null ? null : <OwnPin />}
      {editedId === null ? null : (
        <PersonDialog saved={people.data.find(({ id }) => id === editedId) ?? null} onClose={() => setEditedId(null)} />
      )}
    </div>
  )
}
