// GSTN's names of HSN and SAC codes, to know a code and to write it in table 12.

export type HsnNames = ReadonlyMap<string, string>

/** `text`: a line for each code, code and name with a tab between. */
export function parseHsnNames(text: string): HsnNames {
  return new Map(
    text.split('\n').flatMap(line => {
      const [code = '', name = ''] = line.split('\t')
      return /^\d{2,8}$/.test(code) ? [[code, name] as const] : []
    }),
  )
}
