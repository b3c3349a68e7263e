// Reads what was handed in, in the background: as soon as it is there, and what was left over when the server starts.

import type { FastifyInstance } from 'fastify'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { checkPapers } from '../../operations/financed-invoice/papers/check-papers.ts'

/** Gives what wakes it. A reading that has begun is finished before the server closes. */
export function openPaperUpkeep(app: FastifyInstance, deps: () => ApiDeps): () => void {
  const state = { isStopping: false, isAwake: false, isAskedAgain: false, work: Promise.resolve() }
  const work = async () => {
    do {
      state.isAskedAgain = false
      await checkPapers(deps(), () => state.isStopping).catch(error => app.log.error({ err: error }, 'papers unread'))
    } while (state.isAskedAgain && !state.isStopping)
    state.isAwake = false
  }
  const wake = () => {
    if (state.isStopping) return
    state.isAskedAgain = true
    if (state.isAwake) return
    state.isAwake = true
    state.work = work()
  }
  app.addHook('onListen', async () => wake())
  app.addHook('preClose', async () => {
    state.isStopping = true
    await state.work
  })
  return wake
}
