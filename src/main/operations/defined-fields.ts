// A save names only what it changes: a field left undefined is not named.

export function definedFields<F>(fields: { [K in keyof F]?: F[K] | undefined }): Partial<F> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<F>
}
