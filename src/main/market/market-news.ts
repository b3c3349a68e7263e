// Hears what happens on the marketplace: of which invoices, and up to which place. What it says in detail is asked again, so
// only ids are read of it.

import * as z from 'zod'
import { marketIdField } from '../../shared/contract/market/market-fields.ts'
import { type Line, openLine } from '../lines/open-line.ts'

export interface News {
  /** Of the invoice it is about. */
  readonly id: string | undefined
  readonly cursor: string | undefined
  /** It is said to this account, not to everybody. */
  readonly isOwn: boolean
}

export interface NewsHeard {
  /** It is in, up to this place. */
  readonly onLive: (cursor: string) => void
  readonly onNews: (news: News) => void
  readonly onLost: () => void
  /** The token is of no use any more. */
  readonly onSignedOut: () => void
}

export interface NewsAsked {
  readonly address: string
  readonly token: string
  /** The last place that was heard; undefined: from now on. */
  readonly after: () => string | undefined
}

export type ListenToMarket = (asked: NewsAsked, heard: NewsHeard) => { close(): void }

/** What everybody is told; everything else is somebody's own. */
const toEverybody = new Set(['invoiceUpdated', 'marketplace-update', 'marketUpdate', 'newInvoiceListed'])

const Welcome = z.object({ cursor: z.string() })
const Denied = z.object({ code: z.string() })
const About = z.object({
  invoiceId: marketIdField.optional().catch(undefined),
  invoice: z.object({ id: marketIdField }).optional().catch(undefined),
})

export const listenToMarket: ListenToMarket = ({ address, after, token }, heard) => {
  const auth = () => {
    const place = after()
    return { token, ...(place === undefined ? {} : { after: place }) }
  }
  const line: Line = openLine({ address, room: '', auth })
  line.on('disconnect', reason => {
    if (reason !== 'io client disconnect') heard.onLost()
  })
  line.on('connect_error', () => heard.onLost())
  line.onAny((name: string, payload: unknown, cursor: unknown) => {
    if (name === 'authenticated') return heard.onLive(Welcome.parse(payload).cursor)
    if (name === 'auth_error') {
      if (Denied.safeParse(payload).data?.code === 'token_unusable') heard.onSignedOut()
      return
    }
    const { invoice, invoiceId } = About.safeParse(payload).data ?? {}
    heard.onNews({
      id: invoiceId ?? invoice?.id,
      cursor: typeof cursor === 'string' ? cursor : undefined,
      isOwn: !toEverybody.has(name),
    })
  })
  return { close: () => void line.close() }
}
