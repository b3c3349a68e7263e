// The file Tally imports (Tally.ERP 9 and TallyPrime, "Import Data" in XML): an envelope around messages. Masters and
// vouchers are two files, because Tally imports them by two commands, masters first.

import { formatQuantity } from '../../kernel/quantity.ts'
import type { GoodsAmount, LedgerAmount, Voucher } from './voucher.ts'
import { element, textElement, type Xml, xmlText } from './xml.ts'

export type StateNames = (code: string) => string

/** Piece by piece: a month can be many megabytes. It names no company: Tally takes it into the one that is open. */
export function* tallyFile(kind: 'All Masters' | 'Vouchers', messages: Iterable<Xml>): Generator<Xml> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<ENVELOPE>\n'
  yield `${element('HEADER', element('TALLYREQUEST', 'Import Data'))}\n<BODY><IMPORTDATA>\n`
  yield `${element('REQUESTDESC', element('REPORTNAME', kind))}\n<REQUESTDATA>\n`
  for (const message of messages) yield `${element('TALLYMESSAGE', message, { 'xmlns:UDF': 'TallyUDF' })}\n`
  yield '</REQUESTDATA>\n</IMPORTDATA></BODY>\n</ENVELOPE>\n'
}

/** `-1234` → `-12.34`. */
export function tallyAmount(paise: number): string {
  const magnitude = Math.abs(paise)
  return `${paise < 0 ? '-' : ''}${Math.floor(magnitude / 100)}.${String(magnitude % 100).padStart(2, '0')}`
}

export function voucherXml(voucher: Voucher, stateNameOf: StateNames): Xml {
  const hasGoods = voucher.goods.length > 0
  const view = hasGoods ? 'Invoice Voucher View' : 'Accounting Voucher View'
  const inside = [
    element('DATE', voucher.date.replaceAll('-', '')),
    element('VOUCHERTYPENAME', voucher.type),
    textElement('VOUCHERNUMBER', voucher.number),
    textElement('REFERENCE', voucher.reference?.number ?? voucher.number),
    textElement('REFERENCEDATE', voucher.reference?.date.replaceAll('-', '') ?? ''),
    textElement('PARTYLEDGERNAME', voucher.party),
    textElement('PLACEOFSUPPLY', voucher.placeOfSupply === null ? '' : stateNameOf(voucher.placeOfSupply)),
    textElement('NARRATION', voucher.narration),
    element('PERSISTEDVIEW', view),
    element('ISINVOICE', hasGoods ? 'Yes' : 'No'),
    ...voucher.goods.map(goodsXml),
    ...voucher.ledgers.map(amount => amountXml(amount, hasGoods)),
  ]
  return element('VOUCHER', inside.join(''), {
    REMOTEID: `galla-${voucher.key}`,
    VCHTYPE: voucher.type,
    ACTION: 'Create',
    OBJVIEW: view,
  })
}

function goodsXml({ stockItem, uqc, quantityThousandths, creditPaise, tradeLedger }: GoodsAmount): Xml {
  const amount = signed(creditPaise)
  const quantity = xmlText(` ${formatQuantity(quantityThousandths)} ${uqc}`)
  return element(
    'ALLINVENTORYENTRIES.LIST',
    textElement('STOCKITEMNAME', stockItem) +
      amount +
      element('ACTUALQTY', quantity) +
      element('BILLEDQTY', quantity) +
      element('ACCOUNTINGALLOCATIONS.LIST', textElement('LEDGERNAME', tradeLedger) + amount),
  )
}

/** In an invoice Tally looks for the ledgers beside the goods under another name. */
function amountXml({ ledger, creditPaise, isParty, bill }: LedgerAmount, hasGoods: boolean): Xml {
  const bills =
    bill === undefined
      ? ''
      : element(
          'BILLALLOCATIONS.LIST',
          textElement('NAME', bill.name) + element('BILLTYPE', bill.type) + element('AMOUNT', tallyAmount(creditPaise)),
        )
  return element(
    hasGoods ? 'LEDGERENTRIES.LIST' : 'ALLLEDGERENTRIES.LIST',
    textElement('LEDGERNAME', ledger) + signed(creditPaise) + element('ISPARTYLEDGER', isParty ? 'Yes' : 'No') + bills,
  )
}

/** Tally writes debits below zero and calls them deemed positive. */
function signed(creditPaise: number): Xml {
  return element('ISDEEMEDPOSITIVE', creditPaise < 0 ? 'Yes' : 'No') + element('AMOUNT', tallyAmount(creditPaise))
}
