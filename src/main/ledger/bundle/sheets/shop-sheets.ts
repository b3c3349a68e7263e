// The shop as it stood from time to time, its counters, and the numbers it never gives out.

import { formatDocumentNumber } from '../../../../shared/domain/invoice/document-type.ts'
import type { Address, Shop } from '../../../../shared/records/shop.ts'
import { idOfBlob } from '../../statements/id-blob.ts'
import { addressText, rowsIn, within } from '../facts.ts'
import { columnsOf, sheet } from '../sheet.ts'

interface ShopVersion {
  readonly counter: string
  readonly version: number
  readonly sinceMs: number
  readonly fields: Omit<Shop, 'version'>
}

const shop = columnsOf<ShopVersion>()
const shown = [
  'name',
  'legalName',
  'ownerName',
  'gstin',
  'scheme',
  'stateCode',
  'address',
  'phone',
  'email',
  'upiId',
  'footer',
  'logo',
  'branch',
]

/** What has no column of its own. */
function otherSettings(fields: ShopVersion['fields']): string {
  return JSON.stringify(Object.fromEntries(Object.entries(fields).filter(([name]) => !shown.includes(name))))
}

export const shopSheet = sheet<ShopVersion>({
  file: 'shop.csv',
  about: 'The shop as each counter printed it, one row for each time that changed. Its logo is in entries.jsonl.gz.',
  carries: ['shop', 'shop_now'],
  columns: [
    shop.text('counter', 'Code of the counter', row => row.counter),
    shop.whole(
      'version',
      'Counts up; a paper of that counter names the version it was issued under',
      row => row.version,
    ),
    shop.time('since', 'When it became so', row => row.sinceMs),
    shop.text('name', 'Name of the shop', row => row.fields.name),
    shop.text('legal_name', 'Name on the GST registration where it differs', row => row.fields.legalName),
    shop.text('owner_name', 'Name of the owner', row => row.fields.ownerName),
    shop.text('gstin', 'GST number; empty: not registered', row => row.fields.gstin),
    shop.text('scheme', 'regular, composition or unregistered', row => row.fields.scheme),
    shop.text('state_code', 'GST code of the state', row => row.fields.stateCode),
    shop.text('address', 'Address', row => addressText(row.fields.address)),
    shop.text('phone', 'Phone', row => row.fields.phone),
    shop.text('email', 'E-mail', row => row.fields.email),
    shop.text('upi_id', 'UPI ID that payments go to', row => row.fields.upiId),
    shop.text(
      'branch',
      'Branch on its papers from then on; empty: the one it introduced itself in',
      row => row.fields.branch?.name ?? '',
    ),
    shop.text('footer', 'Text under the totals of a bill', row => row.fields.footer),
    shop.text('other_settings', 'All other settings of the shop, as JSON', row => otherSettings(row.fields)),
  ],
  *read(source) {
    type Row = { counter: string; version: number; sinceMs: number; fields: string }
    const sql = `select c.code as counter, s.version, e.at_ms as sinceMs, s.fields from shop s
      join counter c on c.counter_no = s.counter_no join entry e on e.seq = s.entry_seq order by s.counter_no, s.version`
    for (const row of rowsIn<Row>(source, sql))
      yield { ...row, fields: JSON.parse(row.fields) as ShopVersion['fields'] }
  },
})

interface CounterRow {
  readonly id: Buffer
  readonly code: string
  readonly branchId: Buffer
  readonly branch: string
  readonly address: string | null
  readonly phone: string | null
}

const counter = columnsOf<CounterRow>()

export const countersSheet = sheet<CounterRow>({
  file: 'counters.csv',
  about: 'The counters of the shop and the branch each stands in.',
  carries: ['counter', 'counter_move', 'branch'],
  columns: [
    counter.id('counter_id', 'Id of the counter', row => idOfBlob(row.id)),
    counter.text('code', 'Begins every number this counter gives out', row => row.code),
    counter.id('branch_id', 'Id of its branch', row => idOfBlob(row.branchId)),
    counter.text('branch', 'Name of its branch', row => row.branch),
    counter.text('branch_address', 'Address of its branch; empty: that of the shop', row =>
      row.address === null ? '' : addressText(JSON.parse(row.address) as Address),
    ),
    counter.text('branch_phone', 'Phone of its branch', row => row.phone ?? ''),
  ],
  read: source =>
    rowsIn<CounterRow>(
      source,
      `select c.id, c.code, b.id as branchId, b.name as branch, b.address, b.phone from counter c
         left join counter_move m on m.counter_no = c.counter_no
         join branch b on b.id = coalesce(m.branch_id, c.branch_id) order by c.counter_no`,
    ),
})

interface SkippedRow {
  readonly series: string
  readonly financialYear: string
  readonly fromSerial: number
  readonly toSerial: number
  readonly atMs: number
  readonly by: string
}

const skipped = columnsOf<SkippedRow>()

export const skippedNumbersSheet = sheet<SkippedRow>({
  file: 'skipped-numbers.csv',
  about: 'Numbers that are never given out, because they may stand on papers whose record was lost with a file.',
  carries: ['skipped_number'],
  columns: [
    skipped.text('first_number', 'First number that is left out', row =>
      formatDocumentNumber(row.series, row.financialYear, row.fromSerial),
    ),
    skipped.text('last_number', 'Last number that is left out', row =>
      formatDocumentNumber(row.series, row.financialYear, row.toSerial),
    ),
    skipped.time('time', 'When it was noticed', row => row.atMs),
    skipped.text('by', 'Who was at the counter', row => row.by),
  ],
  read: source =>
    rowsIn<SkippedRow>(
      source,
      `select s.series, s.financial_year as financialYear, s.from_serial as fromSerial, s.to_serial as toSerial,
         e.at_ms as atMs, e.by from skipped_number s join entry e on e.seq = s.entry_seq where ${within('e.at_ms')}
       order by s.series, s.financial_year, s.from_serial`,
    ),
})
