// What a bill says on paper, as a counter prints it.
import type { Counter } from '../open-test-shop.ts'
import { allText } from './read-pdf.ts'

/** In one line. */
export async function billText(counter: Pick<Counter, 'document'>, invoiceId: string): Promise<string> {
  const { contentBase64 } = await counter.document.renderInvoice({
    ...{ invoiceId, paper: 'a4', language: 'en' },
    copies: ['original'],
  })
  return allText(Buffer.from(contentBase64, 'base64')).replaceAll('\n', ' ')
}
