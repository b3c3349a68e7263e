// Checks a GSTIN as GSTN's own tool does: length, form, state, check character, in that order (domain.md 2.9).

export type GstinError = 'LENGTH' | 'FORMAT' | 'STATE' | 'CHECKSUM'
export type GstinCheck =
  | { readonly ok: true; readonly stateCode: string; readonly pan: string }
  | { readonly ok: false; readonly error: GstinError }

const form = /^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Takes the text as written: capitals, no blanks. */
export function checkGstin(text: string): GstinCheck {
  if (text.length !== 15) return { ok: false, error: 'LENGTH' }
  if (!form.test(text)) return { ok: false, error: 'FORMAT' }
  const stateCode = text.slice(0, 2)
  if (!isGstinState(stateCode)) return { ok: false, error: 'STATE' }
  if (checkCharacterOf(text) !== text[14]) return { ok: false, error: 'CHECKSUM' }
  return { ok: true, stateCode, pan: text.slice(2, 12) }
}

/** 01 to 38 but for 28 (undivided Andhra Pradesh), 97 other territory, 99 centre. */
function isGstinState(code: string): boolean {
  const number = Number(code)
  return (number >= 1 && number <= 38 && number !== 28) || number === 97 || number === 99
}

function checkCharacterOf(text: string): string | undefined {
  let sum = 0
  for (let index = 0; index < 14; index += 1) {
    const product = alphabet.indexOf(text[index] as string) * (index % 2 === 0 ? 1 : 2)
    sum += Math.floor(product / 36) + (product % 36)
  }
  return alphabet[(36 - (sum % 36)) % 36]
}
