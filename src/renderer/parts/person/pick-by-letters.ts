// Names chosen by their first letters: letters typed quickly are one beginning, the same letter again goes on to the
// next name with it. Pure.

export interface LettersTyped {
  readonly text: string
  readonly atMs: number
}

export const noLetters: LettersTyped = { text: '', atMs: Number.NEGATIVE_INFINITY }

const togetherMs = 900

export function addLetter(typed: LettersTyped, letter: string, atMs: number): LettersTyped {
  const text = atMs - typed.atMs <= togetherMs ? typed.text + letter : letter
  return { text: text.toLowerCase(), atMs }
}

/** Which name these letters mean; the one chosen before when none begins so. */
export function pickByLetters(names: readonly string[], chosen: number, typed: LettersTyped): number {
  const isOneLetterAgain = new Set(typed.text).size === 1
  const wish = isOneLetterAgain ? typed.text.charAt(0) : typed.text
  const starts = (index: number) => beginsSo(names[index] ?? '', wish)
  const first = isOneLetterAgain ? chosen + 1 : chosen
  for (let step = 0; step < names.length; step += 1) {
    const index = (first + step) % names.length
    if (starts(index)) return index
  }
  return chosen
}

/** The name, or one of its words. */
function beginsSo(name: string, text: string): boolean {
  return name
    .toLowerCase()
    .split(/\s+/)
    .some((_, index, words) => words.slice(index).join(' ').startsWith(text))
}
