// Waits until somebody wants the program to end: Ctrl+C, a closing terminal, a system that shuts down.

/** What this uses of Node's process. */
export interface StoppableProcess {
  on(signal: StopSignal, listener: () => void): unknown
  off(signal: StopSignal, listener: () => void): unknown
}

type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'
const signals: readonly StopSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

export function untilStopped(process: StoppableProcess): Promise<void> {
  return new Promise(resolve => {
    const stop = () => {
      // From here on the same signal ends the program at once, for whoever does not want to wait.
      for (const signal of signals) process.off(signal, stop)
      resolve()
    }
    for (const signal of signals) process.on(signal, stop)
  })
}
