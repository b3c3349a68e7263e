// GSTR-1 of a shop's month: the portal's file and the accountant's workbook.
import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { takeBack } from '../../support/returns.ts'
import { jsonOf, openMonth, period } from './month.ts'

test('the upload file holds the month, under the name the portal knows', async () => {
  const { counter } = await openMonth()
  const file = await counter.export.gstr1({ period, format: 'json' })
  expect([file.name, file.mediaType]).toEqual(['GSTR1_27AAPFU0939F1ZV_112026.json', 'application/json'])
  expect(jsonOf(file)).toMatchObject({
    gstin: '27AAPFU0939F1ZV',
    fp: '112026',
    b2b: [
      { ctin: '27AAACR5055K1Z7', inv: [{ inum: 'A1/26-27/00003', val: 1050, pos: '27', inv_typ: 'R' }] },
      {
        ctin: '29AAGCB7383J1Z4',
        inv: [{ inum: 'A1/26-27/00004', pos: '29', itms: [{ num: 501, itm_det: { iamt: 3750 } }] }],
      },
    ],
    b2cs: [{ sply_ty: 'INTRA', rt: 18, pos: '27', txval: 101.7, camt: 9.15, samt: 9.15 }],
    nil: { inv: [{ sply_ty: 'INTRAB2C', nil_amt: 90 }] },
    doc_issue: { doc_det: [{ docs: [{ from: 'A1/26-27/00001', to: 'A1/26-27/00004', totnum: 4, net_issue: 4 }] }] },
    hsn: {
      hsn_b2b: [{ hsn_sc: '0902', uqc: 'PAC', qty: 304, txval: 76_000 }],
      hsn_b2c: [
        { hsn_sc: '1006', uqc: 'KGS', qty: 1.5, rt: 0 },
        { hsn_sc: '3401', desc: expect.stringContaining('SOAP') },
      ],
    },
  })
})

test('the workbook has a sheet for each table, with totals', async () => {
  const { counter } = await openMonth()
  const file = await counter.export.gstr1({ period, format: 'xlsx' })
  expect(file.name).toBe('GSTR1-2026-11.xlsx')
  const sheets = await readWorkbook(Buffer.from(file.contentBase64, 'base64'))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['b2b,sez,de', 'b2cs', 'exemp', 'hsn(b2b)', 'hsn(b2c)', 'docs'])
  const [titles, , last, total] = sheets[0]?.data ?? []
  expect(titles?.slice(0, 3)).toEqual(['GSTIN/UIN of Recipient', 'Invoice Number', 'Invoice date'])
  expect(last).toEqual([
    '29AAGCB7383J1Z4',
    'A1/26-27/00004',
    '20-11-2026',
    78_750,
    '29-Karnataka',
    'Regular B2B',
    5,
    75_000,
    3_750,
    0,
    0,
  ])
  expect(total).toEqual(['Total', null, null, 79_800, null, null, null, 76_000, 3_750, 25, 25])
})

test('something to mend stops the upload file, and stands in the workbook', async () => {
  const shop = await openMonth()
  await shop.counter.invoice.issue(shop.sale({ of: { pen: 1 }, to: 'pune' }))
  await expect(shop.counter.export.gstr1({ period, format: 'json' })).toBeRefused('return_blocked', { count: 1 })
  const file = await shop.counter.export.gstr1({ period, format: 'xlsx' })
  const sheets = await readWorkbook(Buffer.from(file.contentBase64, 'base64'))
  expect(sheets.at(-1)?.sheet).toBe('To mend')
  expect(sheets.at(-1)?.data[1]).toEqual(['hsn missing', 'Pen', 1, 'A1/26-27/00005'])
})

test('a month without sales is a file with only its head', async () => {
  const { counter } = await openMonth()
  expect(jsonOf(await counter.export.gstr1({ period: '2026-10', format: 'json' }))).toEqual({
    gstin: '27AAPFU0939F1ZV',
    fp: '102026',
    version: 'GST3.2.4',
    hash: 'hash',
  })
  expect((await counter.export.gstr1({ period: '2026-10', format: 'xlsx' })).contentBase64).not.toBe('')
})

test.each(['composition', 'unregistered'] as const)('a %s shop files none', async scheme => {
  const { counter } = await openMonth({ scheme, gstin: scheme === 'composition' ? '27AAPFU0939F1ZV' : null })
  await expect(counter.export.gstr1({ period, format: 'json' })).toBeRefused('return_not_due', { scheme })
})

test('goods that came back after 30 November of the year after are a number, and lower no tax', async () => {
  const shop = await openMonth()
  const { rows } = await shop.counter.invoice.find({ text: 'Pune' })
  const noteIn = async (days: number) => {
    shop.clock.advance(days * 24 * 3_600_000)
    await shop.counter.creditNote.issue(await takeBack(shop, rows[0]?.id ?? '', { of: { 1: 1 } }))
  }
  await noteIn(375)
  await noteIn(1)
  const inTime = jsonOf(await shop.counter.export.gstr1({ period: '2027-11', format: 'json' }))
  expect(inTime).toMatchObject({ cdnr: [{ nt: [{ nt_dt: '30-11-2027', val: 263 }] }] })
  const late = jsonOf(await shop.counter.export.gstr1({ period: '2027-12', format: 'json' }))
  expect(late).toMatchObject({ doc_issue: { doc_det: [{ doc_num: 5, docs: [{ totnum: 1 }] }] } })
  expect(Object.keys(late as object)).not.toContain('cdnr')
  const { blockers } = await shop.counter.monthEnd.check({ period: '2027-12' })
  expect(blockers).toMatchObject([{ code: 'note_tax_over', isNote: true, places: [{ record: 'creditNote' }] }])
})
