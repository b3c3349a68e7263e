// Text as a printer's own letters can print it. Only ASCII is the same on every receipt printer.

const substitutes: Readonly<Record<string, string>> = {
  '₹': 'Rs ',
  '·': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '×': 'x',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '…': '...',
  '½': '1/2',
  '¼': '1/4',
  '°': ' deg',
  '\u00a0': ' ',
}

/** The text with ASCII stand-ins, or null when some character has none and only a picture can show it. */
export function plainText(text: string): string | null {
  const plain = Array.from(text, character => substitutes[character] ?? character).join('')
  return /^[\x20-\x7e\n]*$/.test(plain) ? plain : null
}
