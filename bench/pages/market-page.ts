// Runs in the page of a marketplace: when its first rows were painted, how its frames follow each other, what stood under the pointer.

declare global {
  var market: {
    /** Milliseconds from the navigation to the frame that shows the first rows. */
    readonly painted: Promise<number>
    /** Milliseconds from frame to frame since the last time it was asked. */
    begin(): { frames: number[] }
    /** The row at this place is looked at from now on. */
    point(x: number, y: number): void
    readonly pointed: string
    /** In how many frames another row stood there. */
    readonly jumps: number
  }
}

/** Puts `market` into the page. Sent there as text, so it stands alone. */
export function watchMarket(): void {
  const drawn = '[role=grid] [role=rowgroup] [role=gridcell] span'
  const state = { isPainted: false, resolve: (_: number) => {}, lastFrameMs: 0, x: 0, y: 0, pointed: '', jumps: 0 }
  const noted = { frames: [] as number[] }
  const painted = new Promise<number>(resolve => Object.assign(state, { resolve }))
  const rowThere = () => document.elementFromPoint(state.x, state.y)?.closest('[role=row]')
  const numberThere = () => rowThere()?.querySelector('[role=gridcell]')?.textContent ?? ''
  const look = () => {
    if (state.isPainted || document.querySelector(drawn) === null) return
    state.isPainted = true
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => state.resolve(performance.now())
      channel.port2.postMessage(null)
    })
  }
  const frame = (atMs: number) => {
    if (state.lastFrameMs > 0) noted.frames.push(atMs - state.lastFrameMs)
    state.lastFrameMs = atMs
    if (state.pointed !== '' && numberThere() !== state.pointed) state.jumps += 1
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  new MutationObserver(look).observe(document, { subtree: true, childList: true })
  globalThis.market = {
    painted,
    begin: () => ({ frames: noted.frames.splice(0) }),
    point(x, y) {
      Object.assign(state, { x, y, jumps: 0, pointed: '' })
      state.pointed = numberThere()
    },
    get pointed() {
      return state.pointed
    },
    get jumps() {
      return state.jumps
    },
  }
}
