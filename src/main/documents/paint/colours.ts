// What each ink looks like. Papers are often printed in black only, so nothing is told by colour alone.

import type { Ink } from '../sheet/box.ts'

export type Colours = Readonly<Record<Ink, string>>

export const colours: Colours = {
  strong: '#101010',
  normal: '#1f1f1f',
  soft: '#5a5a5a',
  hairline: '#c4c1ba',
  band: '#f1efe9',
  paper: '#ffffff',
}

/** For thermal heads, which know only black: shades would print as broken letters. */
export const blackOnly: Colours = {
  strong: '#000',
  normal: '#000',
  soft: '#000',
  hairline: '#000',
  band: '#fff',
  paper: '#fff',
}
