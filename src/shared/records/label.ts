// Which labels there are.

import * as z from 'zod'

/** By the number on an A4 sheet, or by the size of a roll's label in millimetres. */
export const LabelLayoutName = z.enum(['a4_65', 'a4_40', 'a4_24', 'roll_38x25', 'roll_50x25', 'roll_100x50'])
export type LabelLayoutName = z.output<typeof LabelLayoutName>

/** A barcode to stick on the goods, or a price to put at the shelf. */
export const LabelLook = z.enum(['barcode', 'shelf'])
export type LabelLook = z.output<typeof LabelLook>
