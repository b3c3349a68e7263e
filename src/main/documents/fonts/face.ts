// The faces our documents are set in. A face is one script in one weight; text is split into runs of one face each.

export type Weight = 'regular' | 'bold'

/** `latin-ext` holds the rupee sign and accented letters beyond Western Europe. */
export const scripts = ['latin', 'latin-ext', 'devanagari', 'tamil'] as const
export type Script = (typeof scripts)[number]

export type Face = `${Script}-${Weight}`

export const weights = ['regular', 'bold'] as const satisfies readonly Weight[]
export const faces: readonly Face[] = scripts.flatMap(script => weights.map(weight => `${script}-${weight}` as const))

export function fileOf(face: Face): string {
  return `noto-sans-${face}.ttf`
}

/** Scripts whose letters are reordered and joined: what is drawn no longer spells the text. */
export function isShaped(script: Script): boolean {
  return script === 'devanagari' || script === 'tamil'
}
