// The few ESC/POS commands we send ourselves; receiptline sends the rest.

const esc = 0x1b
const gs = 0x1d

/** Back to the printer's own settings. */
export const reset: readonly number[] = [esc, 0x40]
/** Feeds to the knife and cuts, leaving one point standing. */
export const cut: readonly number[] = [gs, 0x56, 0x42, 0]
/** Pulses pin 2 of the drawer port: 50 ms on, 500 ms off. */
export const kickDrawer: readonly number[] = [esc, 0x70, 0, 25, 250]
/** Asks for the paper sensor's status. It is answered in turn, so an answer means that all before it was printed. */
export const askStatus: readonly number[] = [gs, 0x72, 1]

/** Prints one piece of a picture, eight dots a byte, `height` rows of `bytesPerRow`. */
export function rasterHead(bytesPerRow: number, height: number): readonly number[] {
  return [gs, 0x76, 0x30, 0, bytesPerRow & 0xff, bytesPerRow >> 8, height & 0xff, height >> 8]
}
