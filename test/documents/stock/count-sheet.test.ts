// The sheet stock is counted by.
import { expect, test } from 'vitest'
import { render } from '../../support/paper/paper.ts'
import { pageTexts } from '../../support/paper/read-pdf.ts'

const sheet = (language: 'en' | 'hi' | 'ta', count = 60) =>
  pageTexts(
    render({
      kind: 'count_sheet_pdf',
      shopName: 'Asha General Store',
      groupName: 'Soaps',
      startedOn: '2026-11-20',
      lines: Array.from({ length: count }, (_, index) => ({
        name: `Soap ${index + 1}`,
        code: `S${index + 1}`,
        unit: 'nos',
        decimals: 0,
        batch: null,
      })),
      language,
      madeAt: '2026-11-20T06:30:00.000Z',
    }),
  )

test('every item has its line, over as many pages as it takes, and each page its head and number', () => {
  const pages = sheet('en')
  expect(pages).toHaveLength(3)
  for (const page of pages) expect(page).toMatch(/Item\s+Code\s+Unit\s+Counted\s+Note/)
  const text = pages.join('\n')
  for (let index = 1; index <= 60; index += 1) expect(text).toMatch(new RegExp(`${index} Soap ${index} S${index} nos`))
  expect(text).toContain('Soaps · 60 items · Started 20 Nov 2026')
  expect(pages[2]).toMatch(/3 (of|\/) 3/)
})

test.each([
  ['hi', 'स्टॉक की गिनती'],
  ['ta', 'சரக்கு எண்ணிக்கை'],
] as const)('it speaks %s', (language, title) => {
  expect(sheet(language, 2).join('\n')).toContain(title)
})

test('a batch is said by number, expiry and MRP, with what the books hold of it; other items stay blind', () => {
  const batch = { code: 'B7', expiresOn: '2027-06-30', mrpPaise: 4_500, heldThousandths: 12_000 }
  const [page = ''] = pageTexts(
    render({
      ...{ kind: 'count_sheet_pdf', shopName: 'Asha General Store', groupName: null, startedOn: '2026-11-20' },
      ...{ language: 'en', madeAt: '2026-11-20T06:30:00.000Z' },
      lines: [
        { name: 'Dolo 650', code: 'D6', unit: 'strip', decimals: 0, batch },
        { name: 'Dolo 650', code: 'D6', unit: 'strip', decimals: 0, batch: { ...batch, code: 'B8' } },
        { name: 'Comb', code: 'C1', unit: 'nos', decimals: 0, batch: null },
      ],
    }),
  )
  expect(page).toContain('All items · 2 items · Started')
  expect(page).toMatch(/In books/)
  expect(page).toMatch(/1 Dolo 650 D6 strip 12/)
  expect(page).toContain('Batch B7, exp. 30 Jun 2027 · MRP ₹45.00')
  expect(page).toMatch(/3 Comb C1 nos\s*$/m)
})
