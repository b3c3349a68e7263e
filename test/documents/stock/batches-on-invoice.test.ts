// The batch and expiry of what was sold, on every paper.
import { expect, test } from 'vitest'
import { makeInvoiceView } from '../../support/paper/make-invoice-view.ts'
import { invoicePdf, render } from '../../support/paper/paper.ts'
import { allText } from '../../support/paper/read-pdf.ts'

const january = { code: 'DL7', expiresOn: '2027-01-31', mrpPaise: null, quantityThousandths: 3_000 }
const endless = { code: 'X1', expiresOn: null, mrpPaise: null, quantityThousandths: 2_000 }
const view = (batches: (typeof january | typeof endless)[]) =>
  makeInvoiceView({ lines: [{ name: 'Dolo 650', quantityThousandths: 5_000, batches }] })
const text = (batches: (typeof january | typeof endless)[], paper: 'a4' | 'a5' | '80mm') =>
  allText(render(invoicePdf(view(batches), { paper }))).replace(/\s+/g, ' ')

test.each(['a4', 'a5', '80mm'] as const)('on %s a line names its batch and expiry', paper => {
  expect(text([january], paper)).toContain('Batch DL7, exp. 31 Jan 2027')
})

test('a line from several says how much came from each', () => {
  expect(text([january, endless], 'a4')).toContain('Batch DL7, exp. 31 Jan 2027 × 3; Batch X1 × 2')
})

test('a line without a batch says nothing of batches', () => {
  expect(text([], 'a4')).not.toContain('Batch')
})
