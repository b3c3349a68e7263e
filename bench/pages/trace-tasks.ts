// How long the tasks of a page's main thread are, as Chromium itself traces them: by the clock, in which is what other programs
// took meanwhile, and what the thread worked.

import type { Page } from 'playwright-core'

export interface PageTask {
  readonly tookMs: number
  readonly workedMs: number
}

interface Traced {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** Starts now; `stop` says which tasks there were. */
export async function traceTasks(page: Page): Promise<{ stop(): Promise<PageTask[]> }> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('a page has a browser')
  await browser.startTracing(page, { categories: ['toplevel'] })
  return {
    async stop() {
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] }
      const placeOf = ({ pid, tid }: Traced) => `${pid} ${tid}`
      const isMain = ({ args, name }: Traced) => name === 'thread_name' && args.name === 'CrRendererMain'
      const mains = new Set(traceEvents.filter(isMain).map(placeOf))
      const tasks = traceEvents.filter(
        event => event.ph === 'X' && event.name.endsWith('RunTask') && mains.has(placeOf(event)),
      )
      if (tasks.length === 0) throw new Error('a page that is drawn has tasks')
      return tasks.map(({ dur = 0, tdur = 0 }) => ({ tookMs: dur / 1000, workedMs: tdur / 1000 }))
    },
  }
}
