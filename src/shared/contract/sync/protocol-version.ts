// Which way counters and the hosted API talk to each other. A counter that is too old may go on selling; it may not sync,
// and says so.

/**
 * 1 · entries pushed in the order of each counter's chain, pulled by the shop's sequence.
 */
export const protocolVersion = 1

/** The oldest that is still understood. */
export const lowestProtocolVersion = 1
