// Documents are drawn on a thread of their own, and its troubles stay there.

import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { openPdfRenderer, type PdfRenderer } from '../../src/main/documents/open-pdf-renderer.ts'
import { makeInvoiceView, testStates } from '../support/paper/make-invoice-view.ts'
import { fontsFolder, invoicePdf, invoiceReceipt, render } from '../support/paper/paper.ts'
import { allText } from '../support/paper/read-pdf.ts'
import { builtInstallation } from '../support/program/built-program.ts'

const workerUrl = builtInstallation.workers.pdf
const open: PdfRenderer[] = []
const folders: string[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map(renderer => renderer.close()))
  await Promise.all(folders.splice(0).map(folder => rm(folder, { recursive: true })))
})

function openRenderer(deps: Partial<Parameters<typeof openPdfRenderer>[0]> = {}): PdfRenderer {
  const renderer = openPdfRenderer({ workerUrl, fontsFolder, stateNames: testStates, ...deps })
  open.push(renderer)
  return renderer
}

/** A worker that does what the request's kind tells it to. */
async function troubledWorker(): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'galla-worker-'))
  folders.push(folder)
  const file = join(folder, 'worker.mjs')
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads'
     parentPort.on('message', request => {
       if (request.kind === 'exit') process.exit(7)
       if (request.kind === 'throw') throw new Error('thrown out of the thread')
       if (request.kind === 'hang') for (;;);
       parentPort.postMessage({ kind: 'bytes', bytes: new TextEncoder().encode(request.kind) })
     })`,
  )
  return pathToFileURL(file)
}

const ask = (kind: string) => ({ kind }) as never

test('the thread gives the same bytes as drawing in place', async () => {
  const request = invoicePdf(makeInvoiceView())
  const bytes = await openRenderer().render(request)
  expect(Buffer.from(bytes).equals(render(request))).toBe(true)
})

test('requests asked at once are all answered, each with its own document', async () => {
  const renderer = openRenderer()
  const names = ['Rice', 'Sugar', 'Tea', 'Salt']
  const pdfs = await Promise.all(names.map(name => renderer.render(invoicePdf(makeInvoiceView({ lines: [{ name }] })))))
  expect(pdfs.map(allText).map((text, i) => text.includes(names[i] ?? '?'))).toEqual([true, true, true, true])
})

test('a document that cannot be drawn is refused with the reason, and the next one is drawn', async () => {
  const renderer = openRenderer()
  const broken = renderer.render(invoicePdf(makeInvoiceView(), { language: 'xx' as never }))
  const whole = renderer.render(invoiceReceipt(makeInvoiceView()))
  await expect(broken).rejects.toThrow('TypeError')
  expect((await whole).length).toBeGreaterThan(100)
})

test.each([
  ['exit', 'stopped with code 7'],
  ['throw', 'thrown out of the thread'],
])('when the thread dies (%s), that request fails and the ones behind it go to a new thread', async (kind, reason) => {
  const renderer = openRenderer({ workerUrl: await troubledWorker() })
  const answers = await Promise.allSettled(
    [ask('first'), ask(kind), ask('third')].map(request => renderer.render(request)),
  )
  expect(
    answers.map(answer =>
      answer.status === 'fulfilled' ? new TextDecoder().decode(answer.value) : String(answer.reason),
    ),
  ).toEqual(['first', expect.stringContaining(reason), 'third'])
})

test('a request that never ends is given up, and the next one is drawn', async () => {
  const renderer = openRenderer({ workerUrl: await troubledWorker(), giveUpAfterMs: 200 })
  const hanging = renderer.render(ask('hang'))
  const next = renderer.render(ask('next'))
  await expect(hanging).rejects.toThrow('took too long')
  expect(new TextDecoder().decode(await next)).toBe('next')
})

test('fonts that are not there fail each request with the reason, and nothing else', async () => {
  const renderer = openRenderer({ fontsFolder: '/nowhere' })
  const request = invoicePdf(makeInvoiceView())
  await expect(renderer.render(request)).rejects.toThrow('ENOENT')
  await expect(renderer.render(request)).rejects.toThrow('ENOENT')
})

test('after closing nothing is drawn, and what was waiting is told', async () => {
  const renderer = openRenderer()
  const waiting = [renderer.render(invoicePdf(makeInvoiceView())), renderer.render(invoicePdf(makeInvoiceView()))]
  const outcomes = Promise.allSettled(waiting)
  await renderer.close()
  expect((await outcomes).map(outcome => outcome.status)).toEqual(['rejected', 'rejected'])
  await expect(renderer.render(invoicePdf(makeInvoiceView()))).toBeRefused('ledger_closing')
})
