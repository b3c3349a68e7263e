// A permission as the table of rights calls it, or nothing when it is not known.

interface PeopleWords {
  readonly permissions: Readonly<Record<string, { readonly name: string }>>
}

export function permissionName(words: PeopleWords, permission: unknown): string {
  return typeof permission === 'string' ? (words.permissions[permission]?.name ?? '') : ''
}
