// What a screen may ask about people: who works here, who is signed in at this window, who may do what.

import * as z from 'zod'
import { idField, instantField, looseTextField, textField } from '../../records/fields.ts'
import { Permission, PersonView, pinField, Rights, Role, RoleRights } from '../../records/person.ts'
import { command, query } from '../../rpc/contract.ts'

/** Somebody to choose at sign-in. */
export const PersonToSignIn = PersonView.extend({
  /** Set while too many wrong PINs make him wait. */
  lockedUntil: instantField.nullable(),
})
export type PersonToSignIn = z.output<typeof PersonToSignIn>

export const CurrentPerson = z.object({
  /** False in a shop that has named nobody: then one person does all, and nobody signs in. */
  isAsked: z.boolean(),
  person: PersonView.nullable(),
  rights: Rights,
})
export type CurrentPerson = z.output<typeof CurrentPerson>

export const SavePerson = z.object({
  id: idField,
  fields: z.object({ name: textField(60), role: Role, isActive: z.boolean() }).partial(),
  /** Needed for a new person; later it sets a forgotten one anew. */
  pin: pinField.optional(),
})
export type SavePerson = z.output<typeof SavePerson>

export const ApprovePerson = z.object({
  permission: Permission,
  /** Who allows it. */
  personId: idField,
  pin: pinField,
  /** What it is about, for the record: a bill's number, an item. */
  subject: looseTextField(120),
})
export type ApprovePerson = z.output<typeof ApprovePerson>

export const personCalls = {
  /** Who is signed in at this window. */
  current: query(z.object({}), CurrentPerson),
  find: query(z.object({}), z.array(PersonToSignIn)),
  /** Refuses `pin_wrong` with the tries left, `pin_locked` until when. */
  signIn: command(z.object({ personId: idField, pin: pinField }), CurrentPerson),
  signOut: command(z.object({}), CurrentPerson),
  /** Adds or changes somebody. The first must be an owner and is then signed in; the last owner stays one. */
  save: command(SavePerson, PersonView),
  /** One's own PIN. */
  changePin: command(z.object({ pin: pinField, newPin: pinField }), PersonView),
  /** Allows the one signed in to do one thing, once, within two minutes. It is posted who allowed what. */
  approve: command(ApprovePerson, z.object({ approvedBy: z.string() })),
  getRights: query(z.object({}), RoleRights),
  saveRights: command(z.object({ rights: RoleRights.partial() }), RoleRights),
}
