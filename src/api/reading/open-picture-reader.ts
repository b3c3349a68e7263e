// Words off a picture, by Tesseract in a thread of its own that is started for the first picture and rests between them.

import english from '@tesseract.js-data/eng'
import { createWorker, type Worker } from 'tesseract.js'

export interface PictureReader {
  /** Undefined: it is no picture, or takes too long. */
  read(picture: Buffer): Promise<string | undefined>
  close(): Promise<void>
}

const longestMs = 60_000

export function openPictureReader(): PictureReader {
  const state: { worker: Promise<Worker> | undefined; queue: Promise<unknown> } = {
    worker: undefined,
    queue: Promise.resolve(),
  }
  const stop = async () => {
    const { worker } = state
    state.worker = undefined
    await (await worker)?.terminate()
  }
  const readOne = async (picture: Buffer): Promise<string | undefined> => {
    state.worker ??= startWorker()
    const worker = await state.worker
    const timer: { handle?: NodeJS.Timeout } = {}
    const late = new Promise<undefined>(resolve => {
      timer.handle = setTimeout(() => resolve(undefined), longestMs)
    })
    const read = worker.recognize(picture).then(
      ({ data }) => data.text,
      () => undefined,
    )
    const text = await Promise.race([read, late])
    clearTimeout(timer.handle)
    // A worker that stumbled is not asked again.
    if (text === undefined) await stop()
    return text
  }
  return {
    read(picture) {
      const reading = state.queue.then(() => readOne(picture))
      state.queue = reading.catch(() => undefined)
      return reading
    },
    async close() {
      await state.queue
      await stop()
    },
  }
}

/** Its language lies beside it: nothing is fetched. */
function startWorker(): Promise<Worker> {
  const { gzip, langPath } = english
  return createWorker('eng', 1, { langPath, gzip, cacheMethod: 'none', errorHandler: () => undefined })
}
