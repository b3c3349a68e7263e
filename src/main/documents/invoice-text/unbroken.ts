// Keeps a short fact on one line: its blanks become blanks no line may break at.

/** Longer texts must be able to break. */
const longest = 44

export function unbroken(text: string): string {
  return text.length > longest ? text : text.replaceAll(' ', '\u00a0')
}
