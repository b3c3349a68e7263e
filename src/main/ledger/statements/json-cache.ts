// Small JSON columns repeat the same few texts over and over: each text is parsed once.

/** A parser that remembers. Values are shared, so they are readonly. */
export function createJsonCache<T>(limit = 1000): (text: string) => T {
  const values = new Map<string, T>()
  return text => {
    const known = values.get(text)
    if (known !== undefined) return known
    const value = JSON.parse(text) as T
    if (values.size >= limit) values.clear()
    values.set(text, value)
    return value
  }
}
