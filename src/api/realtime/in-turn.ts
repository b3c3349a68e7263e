/** Runs one after the other, in the order of asking; what fails fails for who asked. */
export function inTurn() {
  const queue: { last: Promise<unknown> } = { last: Promise.resolve() }
  return function take<T>(act: () => Promise<T>): Promise<T> {
    const taken = queue.last.then(act)
    queue.last = taken.catch(() => undefined)
    return taken
  }
}
