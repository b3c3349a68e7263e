// Ids are UUIDs (version 7, made by whoever acts first and kept with the act, so that a retry carries the same one).

/** A UUID in lower-case text form. */
export type Id = string

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isId(text: string): boolean {
  return uuid.test(text)
}
