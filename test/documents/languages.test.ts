// Hindi and Tamil paper, and names in any script on any paper.

import { expect, test } from 'vitest'
import { makeInvoiceView, registeredBuyer } from '../support/paper/make-invoice-view.ts'
import { invoicePdf, render } from '../support/paper/paper.ts'
import { allText, fontNames, pdfFacts } from '../support/paper/read-pdf.ts'

const mixed = [
  { name: 'हल्दीराम भुजिया 400 g', hsn: '2106' },
  { name: 'கோத்ரெஜ் சோப்பு 125 g', hsn: '3401', taxRateBps: 1800 },
  { name: 'Łódź café, naïve', hsn: '0901' },
]
const view = makeInvoiceView({ shop: { name: 'श्री लक्ष्मी किराना' }, buyer: registeredBuyer, lines: mixed })

test('a Hindi invoice spells its labels so that they can be searched and copied', () => {
  const text = allText(render(invoicePdf(view, { language: 'hi' })))
  for (const word of ['कर बीजक', 'Tax Invoice', 'आपूर्ति का स्थान', 'कर योग्य मूल्य', 'राशि शब्दों में', 'अधिकृत हस्ताक्षरकर्ता']) {
    expect(text).toContain(word)
  }
})

test('a Tamil invoice spells its labels so that they can be searched and copied', () => {
  const text = allText(render(invoicePdf(view, { language: 'ta' })))
  for (const word of [
    'வரி விலைப்பட்டியல்',
    'Tax Invoice',
    'வழங்கும் இடம்',
    'வரிக்குரிய மதிப்பு',
    'மொத்தம்',
    'அங்கீகரிக்கப்பட்ட கையொப்பம்',
  ]) {
    expect(text).toContain(word)
  }
})

test.each(['en', 'hi', 'ta'] as const)(
  'names keep their script on paper in %s, with digits and the rupee sign beside them',
  language => {
    const text = allText(render(invoicePdf(view, { language })))
    for (const word of [
      'श्री लक्ष्मी किराना',
      'हल्दीराम भुजिया 400 g',
      'கோத்ரெஜ் சோப்பு 125 g',
      'Łódź café, naïve',
      '₹328.00',
    ]) {
      expect(text).toContain(word)
    }
  },
)

test('only the faces a paper uses are embedded, as subsets', () => {
  const latin = makeInvoiceView({ lines: [{ name: 'Tea' }] })
  expect(fontNames(render(invoicePdf(latin))).sort()).toEqual([
    'NotoSans-latin-bold',
    'NotoSans-latin-ext-bold',
    'NotoSans-latin-regular',
  ])
  const names = fontNames(render(invoicePdf(view, { language: 'hi' })))
  expect(names).toContain('NotoSans-devanagari-regular')
  expect(names).toContain('NotoSans-devanagari-bold')
  expect(names).toContain('NotoSans-tamil-regular')
})

test('a character no face has is drawn as an empty box and still copied as itself', () => {
  const odd = makeInvoiceView({ lines: [{ name: 'Sweet 🍬 ಮೈಸೂರು' }] })
  expect(allText(render(invoicePdf(odd)))).toContain('🍬 ಮೈಸೂರು')
})

test('the file says what it is, in which language, and when the invoice was issued', () => {
  const facts = pdfFacts(render(invoicePdf(view)))
  expect(facts.get('Title')).toBe('Tax Invoice A1/26-27/00042')
  expect(facts.get('Author')).toBe('श्री लक्ष्मी किराना')
  expect(facts.get('CreationDate')).toContain('2026')
})
