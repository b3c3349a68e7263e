// Runs in the page: from the last key to the frame that shows what came of it.

export interface Paints {
  /** From now on: the next time the search has answered, the bill's total has changed, or a list shows what fits its filter. */
  begin(what: 'search' | 'line' | 'rows'): void
  /** Milliseconds from the last key to the frame that shows its effect. */
  readonly painted: Promise<number>
}

declare global {
  var paints: Paints
}

/** Puts `paints` into the page. Sent there as text, so it stands alone. */
export function watchPaints(): void {
  const state = { keyAtMs: 0, isDone: () => false, resolve: (_: number) => {}, painted: Promise.resolve(0) }
  const note = (event: KeyboardEvent) => Object.assign(state, { keyAtMs: event.timeStamp })
  const total = () => document.querySelector('output')?.textContent ?? ''
  const filter = () => document.querySelector<HTMLInputElement>('main input, input')
  const rowCount = () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')
  const look = () => {
    if (!state.isDone()) return
    state.isDone = () => false
    const { keyAtMs, resolve } = state
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => resolve(performance.now() - keyAtMs)
      channel.port2.postMessage(null)
    })
  }
  window.addEventListener('keydown', note, true)
  const everything = { subtree: true, childList: true, characterData: true, attributes: true }
  new MutationObserver(look).observe(document.body, everything)
  globalThis.paints = {
    begin(what) {
      const box = document.querySelector<HTMLInputElement>('[role=combobox]')
      const before = { text: box?.value, total: total() }
      const hasAnswered = () => box?.value !== before.text && box?.getAttribute('aria-busy') === 'false'
      const hasLine = () => total() !== before.total
      const filtered = { text: filter()?.value, count: rowCount() }
      const hasRows = () => filter()?.value !== filtered.text && rowCount() !== filtered.count
      state.painted = new Promise(resolve => Object.assign(state, { resolve }))
      state.isDone = { search: hasAnswered, line: hasLine, rows: hasRows }[what]
    },
    get painted() {
      return state.painted
    },
  }
}

/** Milliseconds until one changed word of the page is painted: the least anything can take. */
export function paintOneChange(): Promise<number> {
  const mark = document.createElement('span')
  mark.textContent = 'x'
  const startedMs = performance.now()
  document.body.append(mark)
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => {
        mark.remove()
        resolve(performance.now() - startedMs)
      }
      channel.port2.postMessage(null)
    })
  })
}
