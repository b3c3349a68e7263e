// A screen the one signed in may not open: who may, and the way to let him in.

import { Button } from '@mantine/core'
import { type Permission, rightsOfRole } from '../../../shared/records/person.ts'
import { useAsk } from '../../core/ask.ts'
import { useWhoIsHere } from '../../core/who-is-here.ts'
import { useWords } from '../../text/language.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { Key } from '../../widgets/Key.tsx'
import type { PlaceName } from '../places.ts'

interface Props {
  readonly place: PlaceName
  readonly needs: Permission
  readonly onPerson: () => void
}

export function ClosedPlace({ place, needs, onPerson }: Props) {
  const { people: words, frame } = useWords()
  const { person } = useWhoIsHere()
  const { data: people = [] } = useAsk('person.find', {})
  const { data: table } = useAsk('person.getRights', {})
  if (table === undefined) return null
  const names = people
    .filter(({ isActive, role }) => isActive && rightsOfRole(role, table).permissions.includes(needs))
    .map(({ name }) => name)
  const title = words.closed.title(frame.places[place], person?.name ?? '')
  return (
    <EmptyState icon="person" title={title} hint={words.closed.hint(words.permissions[needs].name, names.join(', '))}>
      <Button variant="filled" onClick={onPerson} rightSection={<Key name="Alt+P" quiet />}>
        {words.change.title}
      </Button>
    </EmptyState>
  )
}
