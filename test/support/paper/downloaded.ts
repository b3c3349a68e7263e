// What a page gave to keep. The browser that journeys share lies behind a line, so its own path to the file is of no use here.
import { buffer } from 'node:stream/consumers'
import type { Download } from 'playwright-core'

export async function downloaded(download: Download): Promise<Buffer> {
  return await buffer(await download.createReadStream())
}
