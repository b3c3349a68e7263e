// What the buyer says is wrong with an invoice, and what was decided of it.

import type { MarketDispute } from '../../../shared/contract/market/dispute.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'

/** Of an invoice without a dispute: nothing. */
export function DisputeNote({ dispute }: { dispute: MarketDispute | null }) {
  const { dispute: w } = useWords().marketOwn
  if (dispute === null) return null
  const { cause, outcome, why, words } = dispute
  return (
    <Callout kind={outcome === 'open' ? 'look' : 'plain'}>
      <strong>{w.by(w.causes[cause])}</strong>
      {words === '' ? null : <p>{w.said(words)}</p>}
      <p>{w.outcomes[outcome]}</p>
      {why === '' ? null : <p>{w.why(why)}</p>}
    </Callout>
  )
}
