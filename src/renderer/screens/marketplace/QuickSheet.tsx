// The sheet of a listing that one was told of, wherever one is: its amount is proposed, and nothing goes in before a *yes*.

import { Modal } from '@mantine/core'
import { useAsk } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { useFocusBack } from '../../widgets/use-focus-back.ts'
import { BidDialog } from './BidDialog.tsx'
import { FundDialog } from './FundDialog.tsx'
import { listingNow } from './listing-now.ts'

export interface QuickListing {
  readonly id: string
  readonly number: string
  /** Proposed. */
  readonly amountPaise: number
}

export function QuickSheet({ quick, onClose }: { quick: QuickListing; onClose: () => void }) {
  const words = useWords()
  const { data, error } = useAsk('market.listing', { id: quick.id }, { keep: true })
  const listing = listingNow(data?.value, error)
  useFocusBack()
  if (listing !== undefined)
    return listing.auction === null ? (
      <FundDialog listing={listing} firstPaise={quick.amountPaise} onClose={onClose} />
    ) : (
      <BidDialog listing={listing} auction={listing.auction} firstPaise={quick.amountPaise} onClose={onClose} />
    )
  if (error === null) return null
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.market.fund.title(quick.number)}
      size={520}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <Callout kind="look">{errorWords(words, error)}</Callout>
    </Modal>
  )
}
