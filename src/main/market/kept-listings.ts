// Everything that was on offer, on the disk for the time without a network: some thousand rows, so they are written and read
// a few at a time, and nobody at this machine waits for them.

import { rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import * as z from 'zod'
import type { ListingRow } from '../../shared/contract/market/listing.ts'

export interface OnOffer {
  readonly rows: readonly ListingRow[]
  /** When the server said so. */
  readonly asOf: string
}

export interface KeptListings {
  /** Undefined: nothing was kept for this account. */
  read(): Promise<OnOffer | undefined>
  /** In the file once it resolves; one at a time. */
  write(onOffer: OnOffer): Promise<void>
  forget(): void
}

const Head = z.object({ accountId: z.string(), asOf: z.string() })
/** About as much as is read from the disk in one turn. */
const rowsALine = 200

export function openKeptListings(file: string, accountId: string): KeptListings {
  const made = `${file}.making`
  const now = { isForgotten: false }
  return {
    read: () => readKept(file, accountId).catch(() => undefined),
    async write({ asOf, rows }) {
      const handle = await open(made, 'w', 0o600)
      try {
        await handle.write(`${JSON.stringify({ accountId, asOf })}\n`)
        for (let from = 0; from < rows.length; from += rowsALine)
          await handle.write(`${JSON.stringify(rows.slice(from, from + rowsALine))}\n`)
      } finally {
        await handle.close()
      }
      // Who has signed out meanwhile leaves nothing behind.
      if (now.isForgotten) rmSync(made, { force: true })
      else await rename(made, file)
    },
    forget() {
      now.isForgotten = true
      rmSync(file, { force: true })
    },
  }
}

/** What cannot be read is asked again. */
async function readKept(file: string, accountId: string): Promise<OnOffer | undefined> {
  const rows: ListingRow[] = []
  const head: { asOf: string | undefined } = { asOf: undefined }
  const handle = await open(file)
  try {
    for await (const line of handle.readLines()) {
      if (head.asOf === undefined) {
        const said = Head.parse(JSON.parse(line))
        if (said.accountId !== accountId) return undefined
        head.asOf = said.asOf
      } else rows.push(...(JSON.parse(line) as ListingRow[]))
    }
  } finally {
    await handle.close()
  }
  return head.asOf === undefined ? undefined : { rows, asOf: head.asOf }
}
