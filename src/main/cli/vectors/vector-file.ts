// Files of worked cases from the law and the design: input, expected result.

export interface VectorResult {
  readonly id: string
  readonly problem: string | undefined
}

/** One kind of vector file: how it is recognised by a case, and how a case is worked. */
export interface VectorKind {
  readonly name: string
  readonly fits: (sample: Record<string, unknown>) => boolean
  /** What our own rules say, in the shape of `expected`. */
  readonly compare: (vector: Record<string, unknown>, index: number) => VectorResult
}

/** Says where two plain values differ: the path, what was expected, what came. Members that are not expected are not compared. */
export function differenceOf(expected: unknown, actual: unknown, path = ''): string | undefined {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return said(path, expected, actual)
    return firstOf(expected.map((value, index) => () => differenceOf(value, actual[index], `${path}[${index}]`)))
  }
  if (typeof expected === 'object' && expected !== null) {
    const record = (actual ?? {}) as Record<string, unknown>
    return firstOf(
      Object.entries(expected).map(
        ([key, value]) =>
          () =>
            differenceOf(value, record[key], path === '' ? key : `${path}.${key}`),
      ),
    )
  }
  return expected === actual ? undefined : said(path, expected, actual)
}

function firstOf(questions: readonly (() => string | undefined)[]): string | undefined {
  for (const question of questions) {
    const answer = question()
    if (answer !== undefined) return answer
  }
  return undefined
}

function said(path: string, expected: unknown, actual: unknown): string {
  return `${path || 'result'}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`
}
