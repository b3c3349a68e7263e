// The text in the QR code of an enrolment code.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinText, readJoinText } from '../../../src/shared/domain/sync/join-text.ts'

test('says the code and the address, and both are read back', () => {
  expect(joinText({ code: 'K7QM2A', address: 'https://api.example.com' })).toBe(
    'galla-join:K7QM2A@https://api.example.com',
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z0-9-]{4,20}$/), fc.webUrl(), (code, address) => {
      expect(readJoinText(` ${joinText({ code, address })}\n`)).toEqual({ code, address })
    }),
  )
})

test.each(['', 'K7QM2A', 'https://api.example.com', 'galla-join:', 'galla-join:K7QM2A', 'galla-join:@https://a.b'])(
  '“%s” is none',
  text => expect(readJoinText(text)).toBeUndefined(),
)
