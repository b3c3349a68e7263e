// A code as the bars a scanner reads. The widths are bwip-js's; how large they are drawn is the label's concern.

import bwipjs from 'bwip-js'
import { type Symbology, symbologyOf } from '../../../shared/domain/item/barcode.ts'
import { assert } from '../../../shared/kernel/assert.ts'

export interface Bars {
  readonly symbology: Symbology
  /** Bar, space, bar … in modules, a bar first and last. */
  readonly widths: readonly number[]
  /** Modules that must stay white on either side. */
  readonly quietLeft: number
  readonly quietRight: number
}

interface Encoder {
  readonly name: string
  readonly quietLeft: number
  readonly quietRight: number
  /** How many modules a wide bar has, where bars are narrow or wide. */
  readonly wide?: number
}

/** Quiet zones and the wide bar of ITF-14: GS1 General Specifications, 5.2.3 and 5.3.2. */
const encoders: Readonly<Record<Symbology, Encoder>> = {
  ean13: { name: 'ean13', quietLeft: 11, quietRight: 7 },
  ean8: { name: 'ean8', quietLeft: 7, quietRight: 7 },
  upca: { name: 'upca', quietLeft: 9, quietRight: 9 },
  itf14: { name: 'itf14', quietLeft: 10, quietRight: 10, wide: 2.5 },
  other: { name: 'code128', quietLeft: 10, quietRight: 10 },
}

/** `code`: printable ASCII. A right trade number gets its own symbology, everything else Code 128. */
export function barsOf(code: string): Bars {
  const symbology = symbologyOf(code)
  const { name, quietLeft, quietRight, wide } = encoders[symbology]
  const [drawing] = bwipjs.raw(name, code, {}) as readonly { readonly sbs?: readonly number[] }[]
  const modules = drawing?.sbs
  assert(modules !== undefined, 'the bars of a code')
  // The last of them may be a space of no meaning.
  const widths = modules.slice(0, modules.length - ((modules.length + 1) % 2))
  const drawn = wide === undefined ? widths : widths.map(width => (width > 1 ? wide : width))
  return { symbology, widths: drawn, quietLeft, quietRight }
}

/** Modules from the edge of one quiet zone to the edge of the other. */
export function modulesAcross({ widths, quietLeft, quietRight }: Bars): number {
  return widths.reduce((sum, width) => sum + width, quietLeft + quietRight)
}
