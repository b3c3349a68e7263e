// The type every language must fill in: as English has it, each text any text, each sentence with the same blanks.

export type Widened<T> = T extends string
  ? string
  : T extends (...blanks: infer B) => string
    ? (...blanks: B) => string
    : { readonly [K in keyof T]: Widened<T[K]> }
