// X and Z reports as PDF.
import { expect, test } from 'vitest'
import { openTestShop } from '../../support/open-test-shop.ts'
import { allText } from '../../support/paper/read-pdf.ts'

test('an open shift gives its X report, a closed one its Z report under its number', async () => {
  const { counter, newId } = await openTestShop()
  const shiftId = newId()
  await counter.shift.open({ id: shiftId, floatPaise: 123_45 })
  const render = () => counter.document.renderShift({ shiftId, paper: 'a5', language: 'en' })
  expect((await render()).name).toBe('X-2026-11-20.pdf')
  await counter.shift.close({ id: newId(), shiftId, count: { notes: [], loosePaise: 100_00 }, note: '' })
  const file = await render()
  expect([file.name, file.mediaType]).toEqual(['A1Z-26-27-00001.pdf', 'application/pdf'])
  const text = allText(Buffer.from(file.contentBase64, 'base64'))
  for (const words of ['Z Report', '123.45', '−₹23.45']) expect(text).toContain(words)
})

test('who counts blind gets no X report on paper either', async () => {
  const { counter, newId } = await openTestShop({ shop: { shiftRules: { mustBeOpen: false, countsBlind: true } } })
  const shiftId = newId()
  await counter.shift.open({ id: shiftId, floatPaise: 0 })
  const render = () => counter.document.renderShift({ shiftId, paper: 'a5', language: 'en' })
  await expect(render()).toBeRefused('not_permitted')
})

test('what is no shift has no report', async () => {
  const { counter, newId } = await openTestShop()
  const render = () => counter.document.renderShift({ shiftId: newId(), paper: 'a5', language: 'en' })
  await expect(render()).toBeRefused('not_found', { record: 'shift' })
})
