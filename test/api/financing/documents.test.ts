// An offer with documents (protocols/financing-realtime, section 4): a form with files instead of JSON.
import { expect, test } from 'vitest'
import { type Market, offered, openMarket } from '../../support/api/open-market.ts'
import { makeInvoiceView, registeredBuyer } from '../../support/paper/make-invoice-view.ts'
import { invoicePdf, render } from '../../support/paper/paper.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n')
const boundary = 'x-galla-form'

interface File {
  readonly name: string
  readonly bytes: Buffer
}

function formOf(fields: Readonly<Record<string, string>>, files: readonly File[]): Buffer {
  const head = (text: string) => Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${text}\r\n\r\n`)
  const end = Buffer.from('\r\n')
  return Buffer.concat([
    ...Object.entries(fields).flatMap(([name, value]) => [head(`name="${name}"`), Buffer.from(value), end]),
    ...files.flatMap(({ bytes, name }) => [head(`name="documents"; filename="${name}"`), bytes, end]),
    Buffer.from(`--${boundary}--\r\n`),
  ])
}

const plain = Object.fromEntries(Object.entries(offered).map(([name, value]) => [name, String(value)]))

async function offerWith({ api, seller }: Market, files: readonly File[], fields: Record<string, string> = {}) {
  const answer = await api.app.inject({
    ...{ method: 'POST', url: '/api/invoices/create', payload: formOf({ ...plain, ...fields }, files) },
    headers: { authorization: `Bearer ${seller.token}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
  return { status: answer.statusCode, body: answer.json() }
}

test('a form offers as JSON does, and its documents are there for whoever may see the invoice', async () => {
  const market = await openMarket()
  const items = JSON.stringify([{ description: 'Rice', quantity: 40, rate: 2_500, amount: 100_000 }])
  const made = await offerWith(market, [{ name: 'Bill 17 – चावल.pdf', bytes: pdf }], { items })
  expect(made).toMatchObject({
    status: 201,
    body: {
      data: {
        details: { amount: 100_000, items: [{ description: 'Rice', rate: 2_500 }] },
        documents: [{ type: 'application/pdf', originalName: 'Bill 17 – चावल.pdf', size: pdf.length }],
      },
    },
  })
  const { url } = made.body.data.documents[0]
  const get = (token: string) => market.api.app.inject({ url, headers: { authorization: `Bearer ${token}` } })
  const got = await get(market.buyer.token)
  expect([got.statusCode, got.headers['content-type'], got.rawPayload.equals(pdf)]).toEqual([
    200,
    'application/pdf',
    true,
  ])
  expect(got.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''Bill%2017/)
  expect((await get(market.investor.token)).statusCode).toBe(403)
  expect((await market.api.app.inject({ url })).statusCode).toBe(401)
})

test.each<[string, File[], number]>([
  ['a page', [{ name: 'a.html', bytes: Buffer.from('<script>') }], 400],
  ['a page that is called a PDF', [{ name: 'a.pdf', bytes: Buffer.from('<script>') }], 400],
  ['a PDF that is called a picture', [{ name: 'a.png', bytes: pdf }], 400],
  ['six files', Array.from({ length: 6 }, () => ({ name: 'a.pdf', bytes: pdf })), 413],
  ['a file above 10 MB', [{ name: 'a.pdf', bytes: Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]) }], 413],
])('%s is refused, and nothing is offered', async (_what, files, status) => {
  const market = await openMarket()
  expect(await offerWith(market, files)).toMatchObject({ status, body: { success: false } })
  const { body } = await market.seller.call<{ data: unknown[] }>('GET', '/api/invoices')
  expect(body.data).toEqual([])
})

test.each([
  ['an amount that is no number', { amount: '1e5' }],
  ['items that are no list', { items: 'rice' }],
])('%s in a form is refused', async (_what, fields) => {
  const market = await openMarket()
  expect(await offerWith(market, [], fields)).toMatchObject({ status: 400 })
})

test('who is not signed in sends no file', async () => {
  const { api } = await openMarket()
  const answer = await api.app.inject({
    ...{ method: 'POST', url: '/api/invoices/create', payload: formOf(plain, []) },
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
  expect(answer.statusCode).toBe(401)
})

const printed = makeInvoiceView({
  ...{ shop: { gstin: '29AAGCB7383J1Z4' }, buyer: registeredBuyer },
  lines: [{ name: 'Basmati rice', unitPricePaise: 2_500_00, quantityThousandths: 40_000 }],
})
const paper = { name: 'bill.pdf', bytes: Buffer.from(render(invoicePdf(printed))) }
const { dueOn, issuedOn, number, totalPaise } = printed.invoice
const asPrinted = {
  ...{ invoiceNumber: number, amount: String(totalPaise / 100), issueDate: issuedOn, dueDate: dueOn },
}

async function readingOf(market: Market, id: string) {
  interface Seen {
    data: {
      documents: { reading: { source: string; mismatches: string[] } | null }[]
      verification: { fraudCheck: { flags: { type: string; severity: string; message: string }[] } }
    }
  }
  const seen = () => market.seller.call<Seen>('GET', `/api/invoices/${id}`)
  // It is read in the background.
  await expect.poll(async () => (await seen()).body.data.documents[0]?.reading).not.toBeNull()
  const { documents, verification } = (await seen()).body.data
  const flags = verification.fraudCheck.flags.filter(({ type }) => type === 'paper_mismatch')
  return { ...documents[0]?.reading, flags }
}

test('what was typed as it stands on the paper is found right', async () => {
  const market = await openMarket()
  const made = await offerWith(market, [paper], asPrinted)
  expect(made.status).toBe(201)
  expect(await readingOf(market, made.body.data.id)).toEqual({ source: 'attached', mismatches: [], flags: [] })
})

test('another amount than the paper’s is told, and holds the invoice', async () => {
  const market = await openMarket()
  const made = await offerWith(market, [paper], { ...asPrinted, amount: '125000', dueDate: '2026-12-25' })
  const { id } = made.body.data
  expect(await readingOf(market, id)).toEqual({
    source: 'attached',
    mismatches: ['amount', 'dueDate'],
    flags: [{ type: 'paper_mismatch', severity: 'high', message: 'Not as on the document: the amount, the due date.' }],
  })
  market.api.passTime(10 * 60 * 1000)
  const said = await market.buyer.call('POST', `/api/invoices/${id}/confirm`, { confirmed: true })
  expect(said).toMatchObject({ body: { data: { status: 'confirmed' } } })
})

test('a paper is read before anything is typed, and nothing is kept of it', async () => {
  const { api, buyer, seller } = await openMarket()
  const read = async (token: string, files: readonly File[]) => {
    const answer = await api.app.inject({
      ...{ method: 'POST', url: '/api/invoices/read', payload: formOf({}, files) },
      headers: { authorization: `Bearer ${token}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  expect(await read(seller.token, [paper])).toEqual({
    status: 200,
    body: {
      ...{ success: true, source: 'attached', invoiceNumber: number, amount: totalPaise / 100 },
      ...{ issueDate: issuedOn, dueDate: dueOn, sellerGst: '29AAGCB7383J1Z4', buyerGst: registeredBuyer.gstin },
    },
  })
  expect(await read(seller.token, [{ name: 'a.pdf', bytes: pdf }])).toMatchObject({ body: { source: 'none' } })
  expect(await read(seller.token, [])).toMatchObject({ status: 400, body: { code: 'file_missing' } })
  expect((await read(buyer.token, [paper])).status).toBe(403)
})
