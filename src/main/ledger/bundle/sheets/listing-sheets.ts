// Invoices that the shop brought to the marketplace, and each step that it was told of.

import { formatBps } from '../../../../shared/kernel/rate.ts'
import { type AskedPricing, type ListingQuote, ListingState } from '../../../../shared/records/listing.ts'
import { idOfBlob } from '../../statements/id-blob.ts'
import { numberSql, oneOf, rowsIn, within } from '../facts.ts'
import { columnsOf, sheet } from '../sheet.ts'

interface ListingRow {
  readonly id: Buffer
  readonly atMs: number
  readonly by: string
  readonly invoice: string
  readonly pricing: string
  readonly quote: string
  readonly withdrawnAtMs: number | null
}
interface StepRow {
  readonly id: Buffer
  readonly atMs: number
  readonly invoice: string
  readonly step: number
  readonly state: string
  readonly reason: string
  readonly facePaise: number
  readonly advancePaise: number
  readonly targetPaise: number
  readonly fundedPaise: number
  readonly settledPaise: number
  readonly feePaise: number
  readonly feeGstPaise: number
  readonly receivedPaise: number
  readonly reservePaidPaise: number
}

const asked = columnsOf<ListingRow>()
const step = columnsOf<StepRow>()

const pricingOf = ({ pricing }: ListingRow) => JSON.parse(pricing) as AskedPricing
const quoteOf = ({ quote }: ListingRow) => JSON.parse(quote) as ListingQuote
const rateOf = (pricing: AskedPricing) => formatBps(pricing.mode === 'rate' ? pricing.rateBps : pricing.maxRateBps)

export const listingsSheet = sheet<ListingRow>({
  file: 'listings.csv',
  about: 'Unpaid invoices that were brought to the marketplace, with what was asked and agreed to.',
  carries: ['listing', 'listing_withdrawal'],
  columns: [
    asked.time('time', 'When it was asked for', row => row.atMs),
    asked.text('invoice', 'Number of the invoice', row => row.invoice),
    asked.text('way', 'rate: at a yearly rate; auction: at most at it', row => pricingOf(row).mode),
    asked.text('yearly_percent', 'The yearly rate, in percent', row => rateOf(pricingOf(row))),
    asked.money('face', 'What was still owed, all of which was offered', row => quoteOf(row).facePaise),
    asked.money('arrives', 'What was to arrive', row => quoteOf(row).settlementPaise),
    asked.money('reserve', 'What was to come when the buyer has paid', row => quoteOf(row).reservePaise),
    asked.time('withdrawn', 'When it was asked back', row => row.withdrawnAtMs),
    asked.text('by', 'Who asked', row => row.by),
    asked.id('listing_id', 'Id of the listing, and of its entry', row => idOfBlob(row.id)),
  ],
  read: source =>
    rowsIn<ListingRow>(
      source,
      `select e.id, e.at_ms as atMs, e.by, ${numberSql('v')} as invoice, l.pricing, l.quote,
         (select min(we.at_ms) from listing_withdrawal w join entry we on we.seq = w.seq where w.listing_seq = l.seq) as withdrawnAtMs
       from listing l cross join entry e on e.seq = l.seq join invoice v on v.seq = l.invoice_seq
       where ${within('e.at_ms')} order by l.seq`,
    ),
})

export const listingStepsSheet = sheet<StepRow>({
  file: 'listing-steps.csv',
  about: 'What the marketplace said of each listing, step by step. Sums are of all so far.',
  carries: ['listing_step'],
  columns: [
    step.time('time', 'When', row => row.atMs),
    step.text('invoice', 'Number of the invoice', row => row.invoice),
    step.whole('step', 'Number of the step; the highest is how it stands', row => row.step),
    step.text('state', oneOf(ListingState.options), row => row.state),
    step.text('reason', 'Why, as a code', row => row.reason),
    step.money('face', 'What the buyer owes', row => row.facePaise),
    step.money('advance', 'What investors are owed of it', row => row.advancePaise),
    step.money('target', 'What they bring together for it', row => row.targetPaise),
    step.money('funded', 'What they have brought', row => row.fundedPaise),
    step.money('settled', 'What reached the shop’s wallet', row => row.settledPaise),
    step.money('fee', 'Fee of the marketplace', row => row.feePaise),
    step.money('gst_on_fee', 'GST on the fee', row => row.feeGstPaise),
    step.money('received', 'What the buyer has paid', row => row.receivedPaise),
    step.money('reserve_paid', 'What reached the shop’s wallet after that', row => row.reservePaidPaise),
    step.id('listing_id', 'Id of the listing', row => idOfBlob(row.id)),
  ],
  read: source =>
    rowsIn<StepRow>(
      source,
      `select le.id, e.at_ms as atMs, ${numberSql('v')} as invoice, s.step, s.state, s.reason, s.face_paise as facePaise,
         s.advance_paise as advancePaise, s.target_paise as targetPaise, s.funded_paise as fundedPaise,
         s.settled_paise as settledPaise, s.fee_paise as feePaise, s.fee_gst_paise as feeGstPaise,
         s.received_paise as receivedPaise, s.reserve_paid_paise as reservePaidPaise
       from listing_step s cross join entry e on e.seq = s.seq join listing l on l.seq = s.listing_seq
         join entry le on le.seq = l.seq join invoice v on v.seq = l.invoice_seq
       where ${within('e.at_ms')} order by s.seq`,
    ),
})
