// The owner's table: a row for each permission, a column for each role. A tick holds at once; when the core refuses it,
// it goes back. Arrow keys walk, the space bar ticks.

import { Checkbox, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { formatBps, parsePercent } from '../../../../shared/kernel/rate.ts'
import { Permission, type Rights, type RoleRights } from '../../../../shared/records/person.ts'
import { putAnswer, useTell } from '../../../core/ask.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import styles from './people.module.css'

const roles = ['manager', 'cashier'] as const
type TableRole = (typeof roles)[number]

export function RightsTable({ rights }: { rights: RoleRights }) {
  const words = useWords()
  const w = words.people
  const { save, error } = useSaveRights(rights)
  return (
    <div>
      <h3 id="rights">{w.rights.title}</h3>
      <p className={styles.hint}>{w.rights.hint}</p>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      <table className={styles.table} aria-labelledby="rights" onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">{w.rights.permission}</th>
            {roles.map(role => (
              <th key={role} scope="col">
                {w.roles[role]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Permission.options.map(permission => (
            <tr key={permission}>
              <th scope="row">
                {w.permissions[permission].name}
                <small>{w.permissions[permission].about}</small>
              </th>
              {roles.map(role => (
                <td key={role}>
                  <Checkbox
                    aria-label={`${w.permissions[permission].name}, ${w.roles[role]}`}
                    checked={rights[role].permissions.includes(permission)}
                    onChange={() => save(role, toggled(rights[role], permission))}
                  />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">
              {w.rights.limit}
              <small>{w.rights.limitHint}</small>
            </th>
            {roles.map(role => (
              <td key={role}>
                <LimitField
                  label={w.rights.limitOf(w.roles[role])}
                  bps={rights[role].discountLimitBps}
                  onSave={discountLimitBps => save(role, { ...rights[role], discountLimitBps })}
                />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

/** Shown at once, sent, and taken back when it is refused. */
function useSaveRights(rights: RoleRights) {
  const queries = useQueryClient()
  const tell = useTell('person.saveRights')
  return {
    error: tell.error,
    save(role: TableRole, changed: Rights) {
      putAnswer(queries, 'person.getRights', {}, { ...rights, [role]: changed })
      const onError = () => putAnswer(queries, 'person.getRights', {}, rights)
      tell.mutate({ rights: { [role]: changed } }, { onError })
    },
  }
}

function toggled(rights: Rights, permission: Permission): Rights {
  const without = rights.permissions.filter(each => each !== permission)
  const isIn = without.length < rights.permissions.length
  return { ...rights, permissions: isIn ? without : [...rights.permissions, permission] }
}

interface LimitProps {
  readonly label: string
  readonly bps: number
  readonly onSave: (bps: number) => void
}

function LimitField({ label, bps, onSave }: LimitProps) {
  const { rights } = useWords().people
  const [text, setText] = useState(formatBps(bps))
  const [shownBps, setShownBps] = useState(bps)
  // Changed elsewhere, or taken back: the field keeps its focus and shows what holds.
  if (bps !== shownBps) {
    setShownBps(bps)
    setText(formatBps(bps))
  }
  const read = parsePercent(text)
  const isGood = read !== undefined && read <= 10_000
  const save = () => {
    if (isGood && read !== bps) onSave(read)
  }
  return (
    <TextInput
      className={styles.limit ?? ''}
      aria-label={label}
      inputMode="decimal"
      rightSection="%"
      maxLength={6}
      value={text}
      error={isGood ? undefined : rights.badLimit}
      onChange={event => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={event => {
        if (event.key === 'Enter') save()
      }}
    />
  )
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key]
  const { target } = event
  if (step === undefined || !(target instanceof HTMLInputElement)) return
  // In a field the cursor moves.
  if (step[0] === 0 && target.type !== 'checkbox') return
  const fields = [...event.currentTarget.querySelectorAll('input')]
  const next = fields[fields.indexOf(target) + step[0] * roles.length + step[1]]
  event.preventDefault()
  next?.focus()
}
