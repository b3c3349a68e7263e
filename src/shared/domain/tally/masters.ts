// Everything the vouchers of a month name: accounts, parties, units and goods. Tally wants to know them first.

import type { Buyer } from '../../records/invoice.ts'
import { partyOfDealer, type TallyDealer } from './dealer-vouchers.ts'
import {
  cashReasonLedgers,
  inputTaxLedgers,
  lateTaxLedger,
  purchasedGoodsLedger,
  purchaseLedger,
  roundOffLedger,
  taxLedgers,
  tenderLedgers,
} from './ledgers.ts'
import type { StateNames } from './tally-file.ts'
import { partyName, stockItemName, type TallyItem, type Voucher, walkInParty } from './voucher.ts'
import { element, textElement, type Xml } from './xml.ts'

export function createMasters(stateNameOf: StateNames) {
  const sales = new Set<string>()
  const parties = new Map<string, Buyer | null>()
  const units = new Map<string, number>()
  const goods = new Map<string, TallyItem>()
  const dealers = new Map<string, TallyDealer>()
  const addItems = (items: readonly TallyItem[]) => {
    for (const item of items) {
      units.set(item.uqc, Math.max(item.decimals, units.get(item.uqc) ?? 0))
      goods.set(stockItemName(item), item)
    }
  }
  return {
    addDocument(buyer: Buyer | null, lines: readonly TallyItem[]): void {
      parties.set(buyer === null ? walkInParty : partyName(buyer), buyer)
      addItems(lines)
    },
    addDealer(dealer: TallyDealer, items: readonly TallyItem[]): void {
      dealers.set(partyOfDealer(dealer), dealer)
      addItems(items)
    },
    addVoucher(voucher: Voucher): void {
      for (const { tradeLedger } of voucher.goods) if (tradeLedger !== purchasedGoodsLedger) sales.add(tradeLedger)
    },
    *finish(): Generator<Xml> {
      for (const [uqc, decimals] of units) yield unit(uqc, decimals)
      for (const line of goods.values()) yield stockItem(line)
      for (const name of [...sales].sort())
        yield ledger(name, 'Sales Accounts', element('AFFECTSSTOCK', 'Yes') + element('ISBILLWISEON', 'No'))
      yield ledger(purchaseLedger, 'Purchase Accounts', element('ISBILLWISEON', 'No'))
      const withGoods = element('AFFECTSSTOCK', 'Yes') + element('ISBILLWISEON', 'No')
      yield ledger(purchasedGoodsLedger, 'Purchase Accounts', withGoods)
      for (const { name, parent } of Object.values(cashReasonLedgers)) yield ledger(name, parent, '')
      for (const { name, dutyHead } of [...Object.values(taxLedgers), ...Object.values(inputTaxLedgers)])
        yield ledger(name, 'Duties & Taxes', element('TAXTYPE', 'GST') + element('GSTDUTYHEAD', dutyHead))
      for (const { name, parent } of Object.values(tenderLedgers)) yield ledger(name, parent, '')
      yield ledger(roundOffLedger, 'Indirect Expenses', '')
      yield ledger(lateTaxLedger, 'Indirect Expenses', '')
      for (const [name, buyer] of parties)
        yield buyer === null
          ? ledger(name, 'Sundry Debtors', element('ISBILLWISEON', 'No'))
          : party(name, 'Sundry Debtors', buyer, stateNameOf)
      for (const [name, dealer] of dealers) yield party(name, 'Sundry Creditors', dealer, stateNameOf)
    },
  }
}
export type Masters = ReturnType<typeof createMasters>

function ledger(name: string, parent: string, more: Xml): Xml {
  return element('LEDGER', named(name) + textElement('PARENT', parent) + more, { NAME: name, ACTION: 'Create' })
}

type Party = Pick<Buyer, 'name' | 'phone' | 'gstin' | 'stateCode' | 'address'>

function party(name: string, parent: string, buyer: Party, stateNameOf: StateNames): Xml {
  const { line1, line2, city, pin } = buyer.address
  const lines = [line1, line2, city].filter(line => line !== '').map(line => textElement('ADDRESS', line))
  const stateCode = buyer.gstin?.slice(0, 2) ?? buyer.stateCode
  return ledger(
    name,
    parent,
    element('ISBILLWISEON', 'Yes') +
      textElement('MAILINGNAME', buyer.name) +
      (lines.length === 0 ? '' : element('ADDRESS.LIST', lines.join(''))) +
      element('COUNTRYNAME', 'India') +
      textElement('LEDSTATENAME', stateCode === null ? '' : stateNameOf(stateCode)) +
      textElement('PINCODE', pin) +
      element('GSTREGISTRATIONTYPE', buyer.gstin === null ? 'Unregistered' : 'Regular') +
      textElement('PARTYGSTIN', buyer.gstin ?? '') +
      textElement('LEDGERMOBILE', buyer.phone ?? ''),
  )
}

function unit(uqc: string, decimals: number): Xml {
  return element(
    'UNIT',
    element('NAME', uqc) + element('ISSIMPLEUNIT', 'Yes') + element('DECIMALPLACES', String(decimals)),
    { NAME: uqc, ACTION: 'Create' },
  )
}

function stockItem(line: TallyItem): Xml {
  const name = stockItemName(line)
  const tax = textElement('HSNCODE', line.hsn ?? '') + element('TAXABILITY', line.taxRateBps > 0 ? 'Taxable' : 'Exempt')
  return element('STOCKITEM', named(name) + element('BASEUNITS', line.uqc) + element('GSTDETAILS.LIST', tax), {
    NAME: name,
    ACTION: 'Create',
  })
}

function named(name: string): Xml {
  return element('NAME.LIST', textElement('NAME', name))
}
