// Runs in pages: when the last Enter was pressed in one, and when another has painted a changed first row of its list. Moments
// are told by the machine's clock, which both pages have.

declare global {
  var lastEnterMs: number
  var firstRow: { next(): Promise<number> }
}

/** Puts `lastEnterMs` into the page. Sent there as text, so it stands alone. */
export function watchLastEnter(): void {
  globalThis.lastEnterMs = 0
  const note = (event: KeyboardEvent) => {
    if (event.key === 'Enter') globalThis.lastEnterMs = performance.timeOrigin + event.timeStamp
  }
  window.addEventListener('keydown', note, true)
}

/** Puts `firstRow` into the page. */
export function watchFirstRow(): void {
  const rowText = () => document.querySelector('[role=grid] [role=gridcell]')?.textContent ?? ''
  const state = { before: '', resolve: (_: number) => {}, isWaiting: false }
  const look = () => {
    if (!state.isWaiting || rowText() === state.before) return
    state.isWaiting = false
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => state.resolve(performance.timeOrigin + performance.now())
      channel.port2.postMessage(null)
    })
  }
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  globalThis.firstRow = {
    next: () =>
      new Promise(resolve => {
        Object.assign(state, { before: rowText(), resolve, isWaiting: true })
      }),
  }
}

/** Resolves to the moment at which the next first row was painted. */
export function nextFirstRow(): Promise<number> {
  return globalThis.firstRow.next()
}
