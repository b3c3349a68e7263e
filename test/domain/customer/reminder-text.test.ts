// The reminder of what a customer owes.
import { expect, test } from 'vitest'
import { type Reminder, reminderText } from '../../../src/shared/domain/customer/reminder-text.ts'

const reminder: Reminder = {
  language: 'en',
  customerName: 'Ravi Kumar',
  shopName: 'Asha General Store',
  shopPhone: '9876543210',
  upiId: 'asha@upi',
  bills: [
    { number: 'A1/26-27/00007', issuedOn: '2026-09-01', duePaise: 1_234_50 },
    { number: 'A1/26-27/00012', issuedOn: '2026-11-20', duePaise: 500_00 },
  ],
  creditPaise: 0,
  today: '2026-11-21',
}

test('it greets, names the shop, the sum and each bill with its days, and tells how to pay', () => {
  expect(reminderText(reminder)?.split('\n')).toEqual([
    'Namaste Ravi Kumar,',
    '',
    'A gentle reminder from Asha General Store: ₹1,734.50 is still to be paid.',
    '• Bill A1/26-27/00007, 81 days ago: ₹1,234.50',
    '• Bill A1/26-27/00012, 1 day ago: ₹500.00',
    '',
    'You can pay by UPI here:',
    'upi://pay?pa=asha@upi&pn=Asha%20General%20Store&am=1734.50&cu=INR',
    '',
    'If you have paid already, please ignore this message. Thank you!',
    'Asha General Store, 9876543210',
  ])
})

test('one bill is named in the link; a shop without UPI sends none', () => {
  const [bill] = reminder.bills
  const one = { ...reminder, bills: bill === undefined ? [] : [bill] }
  expect(reminderText(one)).toContain('tr=A1%2F26-27%2F00007')
  expect(reminderText({ ...one, upiId: '' })).not.toContain('upi')
})

test('his own money is taken off; who owes nothing beyond it gets no reminder', () => {
  const text = reminderText({ ...reminder, creditPaise: 34_50 })
  expect(text).toContain('₹1,700.00 is still to be paid')
  expect(text).toContain('• Less what you have with us: ₹34.50')
  expect(text).toContain('am=1700.00')
  expect(reminderText({ ...reminder, creditPaise: 1_734_50 })).toBeNull()
  expect(reminderText({ ...reminder, bills: [] })).toBeNull()
})

test('after ten bills the rest is summed up', () => {
  const bills = Array.from({ length: 13 }, (_, index) => ({
    number: `A1/26-27/000${index + 10}`,
    issuedOn: '2026-11-01',
    duePaise: 10_00,
  }))
  const text = reminderText({ ...reminder, bills })
  expect(text).toContain('• 3 more bills: ₹30.00')
  expect(text?.match(/^•/gm)).toHaveLength(11)
})

test.each([
  ['hi', 'नमस्ते Ravi Kumar जी', '81 दिन पहले'],
  ['ta', 'வணக்கம் Ravi Kumar', '81 நாட்களுக்கு முன்'],
] as const)('in %s', (language, ...parts) => {
  const text = reminderText({ ...reminder, language })
  for (const part of parts) expect(text).toContain(part)
})
