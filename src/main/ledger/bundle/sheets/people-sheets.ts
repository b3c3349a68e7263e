// Who works in the shop, what each role may do, and what was allowed once. PINs never leave the shop.

import { Permission, type Role } from '../../../../shared/records/person.ts'
import { type Fact, factsOf } from '../facts.ts'
import { columnsOf, sheet } from '../sheet.ts'

interface PersonRow {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly isActive: boolean
  readonly pinHash: string
  readonly updatedAt: string
}

const person = columnsOf<PersonRow>()

export const peopleSheet = sheet<PersonRow>({
  file: 'people.csv',
  about: 'The people of the shop, without their PINs.',
  carries: ['person'],
  columns: [
    person.id('person_id', 'Id of the person', row => row.id),
    person.text('name', 'Name; the other files say by this name who did something', row => row.name),
    person.text('role', 'owner, manager or cashier', row => row.role),
    person.yesNo('active', 'Still works here', row => row.isActive),
    person.yesNo('has_pin', 'Can sign in', row => row.pinHash !== ''),
    person.time('changed', 'Last change of this record', row => Date.parse(row.updatedAt)),
  ],
  read: ({ ledger }) => ledger.rows.people.all(),
})

interface RightRow {
  readonly role: string
  readonly permission: string
  readonly isAllowed: boolean
  readonly discountLimitBps: number
}

const right = columnsOf<RightRow>()

export const permissionsSheet = sheet<RightRow>({
  file: 'permissions.csv',
  about: 'What each role may do. The owner may do everything.',
  carries: ['role_rights'],
  columns: [
    right.text('role', 'manager or cashier', row => row.role),
    right.text('permission', 'What it is about', row => row.permission),
    right.yesNo('allowed', 'Whether the role may do it', row => row.isAllowed),
    right.percent('discount_limit', 'The most the role may take off a bill', row => row.discountLimitBps),
  ],
  *read({ ledger }) {
    for (const [role, { permissions, discountLimitBps }] of Object.entries(ledger.rows.people.rights()))
      for (const permission of Permission.options)
        yield { role, permission, isAllowed: permissions.includes(permission), discountLimitBps }
  },
})

const approval = columnsOf<Fact<'approval.given'>>()

export const approvalsSheet = sheet<Fact<'approval.given'>>({
  file: 'approvals.csv',
  about: 'What somebody who may allowed another to do once.',
  carries: ['approval'],
  columns: [
    approval.id('approval_id', 'Id of the approval', row => row.id),
    approval.time('time', 'When', row => row.atMs),
    approval.text('counter', 'Code of the counter', row => row.counter),
    approval.text('permission', 'What was allowed', row => row.body.permission),
    approval.text('subject', 'What it was about', row => row.body.subject),
    approval.text('allowed_by', 'Who allowed it', row => row.body.approvedBy),
    approval.id('allowed_by_id', 'His id', row => row.body.approvedById),
    approval.text('asked_by', 'Who asked for it', row => row.by),
  ],
  read: source => factsOf(source, 'approval.given'),
})
