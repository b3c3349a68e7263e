// Words for something the core names in its own way; what is not known here is shown as it came.

export function wordFor(words: Readonly<Record<string, string>>, name: string): string {
  return words[name] ?? name
}
