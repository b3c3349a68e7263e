// Where each kind of sale of a shop stands in GSTR-1, as the portal's file has it.
import { expect, test } from 'vitest'
import { formatDocumentNumber } from '../../../src/shared/domain/invoice/document-type.ts'
import { createGstr1Collector } from '../../../src/shared/domain/returns/collect-gstr1.ts'
import { gstr1Json } from '../../../src/shared/domain/returns/gstr1-json.ts'
import type { ReturnDocument } from '../../../src/shared/domain/returns/return-document.ts'
import { made, trader } from '../../support/returns/made-documents.ts'

const names: Readonly<Record<string, string>> = { '3401': 'SOAP', '1006': 'RICE' }

function fileOf(documents: readonly ReturnDocument[], period = '2026-11'): Record<string, unknown> {
  const collector = createGstr1Collector({ numberOf: formatDocumentNumber, hsnNameOf: code => names[code] ?? '' })
  for (const document of documents) collector.add(document)
  return gstr1Json({ gstin: '27AAPFU0939F1ZV', period }, collector.finish())
}

test('a month without a document is only its head', () => {
  expect(fileOf([])).toEqual({ gstin: '27AAPFU0939F1ZV', fp: '112026', version: 'GST3.2.4', hash: 'hash' })
})

test('a sale to a registered buyer is listed, its lines of one rate as one', () => {
  const sale = made({
    buyerGstin: trader,
    of: [
      { rupees: 100, percent: 18 },
      { rupees: 50.55, percent: 18 },
      { rupees: 200, percent: 5 },
    ],
  })
  expect(fileOf([sale]).b2b).toEqual([
    {
      ctin: trader,
      inv: [
        {
          inum: 'A1/26-27/00001',
          idt: '20-11-2026',
          val: 387.65,
          pos: '27',
          rchrg: 'N',
          inv_typ: 'R',
          itms: [
            { num: 501, itm_det: { txval: 200, rt: 5, camt: 5, samt: 5, csamt: 0 } },
            { num: 1801, itm_det: { txval: 150.55, rt: 18, camt: 13.55, samt: 13.55, csamt: 0 } },
          ],
        },
      ],
    },
  ])
})

test('an SEZ buyer of the same state is listed with IGST, as a supply with payment of tax', () => {
  const sale = made({ buyerGstin: trader, isSez: true, supplyType: 'inter', placeOfSupply: '27' })
  expect(fileOf([sale]).b2b).toMatchObject([
    { inv: [{ pos: '27', inv_typ: 'SEWP', itms: [{ itm_det: { iamt: 18 } }] }] },
  ])
})

test('small sales stand as one sum for each place and rate, the own state first; what came back is taken off', () => {
  const file = fileOf([
    made({ serial: 1, of: [{ rupees: 1000, percent: 18 }] }),
    made({ serial: 2, of: [{ rupees: 500, percent: 18 }] }),
    made({ serial: 3, supplyType: 'inter', of: [{ rupees: 300, percent: 5 }] }),
    made({ serial: 1, series: 'A1C', kind: 'credit_note', of: [{ rupees: 200, percent: 18 }] }),
  ])
  expect(file.b2cs).toEqual([
    { sply_ty: 'INTRA', rt: 18, typ: 'OE', pos: '27', txval: 1300, camt: 117, samt: 117, csamt: 0 },
    { sply_ty: 'INTER', rt: 5, typ: 'OE', pos: '29', txval: 300, iamt: 15, csamt: 0 },
  ])
  expect(file.cdnr ?? file.cdnur).toBeUndefined()
})

test('a large sale into another state is listed, and so is its credit note, however small', () => {
  const against = { totalPaise: 1_18_000_00, issuedOn: '2026-10-31' }
  const file = fileOf([
    made({ supplyType: 'inter', of: [{ rupees: 100_000, percent: 18 }] }),
    made({ series: 'A1C', kind: 'credit_note', supplyType: 'inter', against }),
  ])
  expect(file.b2cl).toMatchObject([
    { pos: '29', inv: [{ val: 118_000, itms: [{ num: 1801, itm_det: { txval: 100_000, rt: 18, iamt: 18_000 } }] }] },
  ])
  expect(file.cdnur).toMatchObject([{ ntty: 'C', typ: 'B2CL', pos: '29', val: 118, itms: [{ itm_det: { iamt: 18 } }] }])
  expect(file.b2cs).toBeUndefined()
})

test("a credit note to a registered buyer stands in his name, under its own number and 'C'", () => {
  const note = made({ series: 'A1C', kind: 'credit_note', number: 'A1C/26-27/00001', buyerGstin: trader })
  expect(fileOf([note]).cdnr).toMatchObject([
    { ctin: trader, nt: [{ nt_num: 'A1C/26-27/00001', ntty: 'C', val: 118, pos: '27', rchrg: 'N', inv_typ: 'R' }] },
  ])
})

test('lines without tax stand in table 8 and by HSN, and nowhere else', () => {
  const file = fileOf([
    made({
      buyerGstin: trader,
      of: [
        { rupees: 60, percent: 0, hsn: '1006', uqc: 'KGS', quantity: 2 },
        { rupees: 100, percent: 18 },
      ],
    }),
  ])
  expect(file.nil).toEqual({ inv: [{ sply_ty: 'INTRAB2B', expt_amt: 0, nil_amt: 60, ngsup_amt: 0 }] })
  expect(file.b2b).toMatchObject([{ inv: [{ val: 178, itms: [{ num: 1801 }] }] }])
  expect(file.hsn).toEqual({
    hsn_b2b: [
      {
        num: 1,
        hsn_sc: '1006',
        desc: 'RICE',
        uqc: 'KGS',
        qty: 2,
        rt: 0,
        txval: 60,
        iamt: 0,
        samt: 0,
        camt: 0,
        csamt: 0,
      },
      {
        num: 2,
        hsn_sc: '3401',
        desc: 'SOAP',
        uqc: 'NOS',
        qty: 1,
        rt: 18,
        txval: 100,
        iamt: 0,
        samt: 9,
        camt: 9,
        csamt: 0,
      },
    ],
  })
})

test('a bill of exempt goods alone is in table 8, not among the sales', () => {
  const file = fileOf([made({ of: [{ rupees: 60, percent: 0, hsn: '1006' }] })])
  expect(file.nil).toEqual({ inv: [{ sply_ty: 'INTRAB2C', expt_amt: 0, nil_amt: 60, ngsup_amt: 0 }] })
  expect(file.b2cs).toBeUndefined()
})

test('a service has neither unit nor quantity', () => {
  const file = fileOf([made({ of: [{ rupees: 100, percent: 18, hsn: '998314', quantity: 4 }] })])
  expect(file.hsn).toMatchObject({ hsn_b2c: [{ hsn_sc: '998314', uqc: 'NA', qty: 0 }] })
})

test('before May 2025 there is one table by HSN', () => {
  const file = fileOf(
    [made({ serial: 1, buyerGstin: trader }), made({ serial: 2, of: [{ rupees: 5, percent: 5 }] })],
    '2025-04',
  )
  expect(file.hsn).toMatchObject({
    data: [
      { num: 1, rt: 18 },
      { num: 2, rt: 5 },
    ],
  })
})

test('a void invoice is a cancelled number and nothing else', () => {
  const file = fileOf([made({ serial: 1 }), made({ serial: 2, isVoid: true, of: [{ rupees: 900, percent: 18 }] })])
  expect(file.b2cs).toMatchObject([{ txval: 100 }])
  expect(file.doc_issue).toEqual({
    doc_det: [
      {
        doc_num: 1,
        doc_typ: 'Invoices for outward supply',
        docs: [{ num: 1, from: 'A1/26-27/00001', to: 'A1/26-27/00002', totnum: 2, cancel: 1, net_issue: 1 }],
      },
    ],
  })
})

test('each series has its own row of numbers, and a gap begins a new one', () => {
  const file = fileOf([
    made({ serial: 1 }),
    made({ serial: 3 }),
    made({ serial: 7, series: 'A1B' }),
    made({ serial: 1, series: 'A1C', kind: 'credit_note' }),
  ])
  const { doc_det } = file.doc_issue as { doc_det: { doc_num: number; docs: { from: string; to: string }[] }[] }
  expect(doc_det.map(({ doc_num, docs }) => [doc_num, ...docs.map(({ from, to }) => [from, to])])).toEqual([
    [
      1,
      ['A1/26-27/00001', 'A1/26-27/00001'],
      ['A1/26-27/00003', 'A1/26-27/00003'],
      ['A1B/26-27/00007', 'A1B/26-27/00007'],
    ],
    [5, ['A1C/26-27/00001', 'A1C/26-27/00001']],
  ])
})
