// A volume of a shop's log: the changes that fell into one thousand of its sequence, as lines of JSON, packed with zstd.
// See docs/decisions/0042-volumes-of-the-log.md.

/** A counter that is further behind than this asks for volumes, a nearer one for pages. */
export const volumeLength = 1000

/** Unpacked. Larger ones are not bound, and not unpacked either. */
export const maxVolumeBytes = 32 * 1024 * 1024
