// Digits of Devanagari and Tamil are digits too: `३` and `௩` as `3`.

export function plainDigits(text: string): string {
  return text.replace(/[\u0966-\u096f\u0be6-\u0bef]/g, digit => {
    const code = digit.charCodeAt(0)
    return String(code - (code >= 0x0be6 ? 0x0be6 : 0x0966))
  })
}
