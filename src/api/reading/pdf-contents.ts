// What a PDF holds: the data attached to it, its text and, where it has none, its pictures.

import { extractImages, extractText, getDocumentProxy } from 'unpdf'

export interface PdfContents {
  attachment(name: string): Promise<string | undefined>
  text(): Promise<string>
  /** Of the first pages, as PPM. */
  pictures(): Promise<Buffer[]>
  close(): Promise<void>
}

/** An invoice is on the first pages. */
const pagesLookedAt = 3
/** Logos and signatures are smaller than a page. */
const leastPixels = 400_000

/** Undefined: it is damaged, or locked by a password. */
export async function openPdf(bytes: Buffer): Promise<PdfContents | undefined> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(() => undefined)
  if (pdf === undefined) return undefined
  return {
    async attachment(name) {
      if ((await pdf.getAttachments())?.has(name) !== true) return undefined
      const content = await pdf.getAttachmentContent(name)
      return content === null ? undefined : Buffer.from(content).toString('utf8')
    },
    text: async () => (await extractText(pdf, { mergePages: true })).text,
    async pictures() {
      const pages = Array.from({ length: Math.min(pdf.numPages, pagesLookedAt) }, (_, index) => index + 1)
      const images = (await Promise.all(pages.map(page => extractImages(pdf, page)))).flat()
      return images.filter(({ height, width }) => height * width >= leastPixels).map(ppmOf)
    },
    close: () => pdf.loadingTask.destroy(),
  }
}

function ppmOf({ channels, data, height, width }: Awaited<ReturnType<typeof extractImages>>[number]): Buffer {
  const pixels = Buffer.alloc(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel += 1)
    for (const colour of [0, 1, 2]) {
      const from = pixel * channels + (channels < 3 ? 0 : colour)
      pixels[pixel * 3 + colour] = data[from] ?? 255
    }
  return Buffer.concat([Buffer.from(`P6\n${width} ${height}\n255\n`), pixels])
}
