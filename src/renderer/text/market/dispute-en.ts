// A buyer's dispute, as its parties and the platform read it, in English.

import { counted } from '../count-words.ts'

export const dispute = {
  act: 'Something is wrong',
  title: (number: string) => `Dispute invoice ${number}`,
  hint: 'No money moves now. The seller and the investors are told, nothing is counted as late, and the platform looks at it and decides. You can still pay it.',
  cause: 'What is wrong',
  causes: {
    goods_missing: 'Goods are missing',
    goods_bad: 'Goods are damaged, or not those ordered',
    amount_wrong: 'The amount is wrong',
    not_ordered: 'I did not order this',
    paid_already: 'I have paid the seller already',
    other: 'Something else',
  },
  words: 'What happened',
  wordsNeeded: 'Say what happened: the seller and the platform read it.',
  send: 'Dispute it',
  sent: 'The invoice is disputed. You are told what is decided.',
  by: (cause: string) => `Disputed by the buyer: ${cause}`,
  said: (words: string) => `“${words}”`,
  outcomes: {
    open: 'The platform looks at it. No money moves meanwhile.',
    dismissed: 'The platform decided that the invoice stands: it goes on as before.',
    upheld: 'The platform decided that the buyer is right: the seller gives the investors’ money back.',
    paid: 'The buyer has paid it after all.',
  },
  why: (why: string) => `The platform said: ${why}`,
  writtenOff: 'The platform has given it up: it counts as lost. What comes in later still goes to those who funded it.',
  office: {
    title: 'Disputes',
    resume: 'It stands',
    refund: 'Buyer is right',
    writeOff: 'Write off',
    resumeHint: (owed: string, day: string) =>
      `No money moves. The buyer still owes ${owed}, due ${day}, and the investors wait for it as before.`,
    refundHint: (amount: string, count: number, seller: string) =>
      `${amount} goes back to ${counted(count, 'investor', 'investors')} out of the wallet of ${seller}: at once as far as it reaches, the rest out of what comes to it later. The buyer owes nothing any more.`,
    buyerBack: (amount: string) => `${amount} that the buyer had paid in is in the buyer’s wallet again.`,
    writeOffHint: (missing: string, count: number) =>
      `No money moves. ${missing} was not paid and counts as lost for ${counted(count, 'investor', 'investors')}. What comes in after all is assigned here, and goes to them.`,
    declareHint: (missing: string) =>
      `What the buyer has paid so far goes to the investors now. ${missing} that is missing counts as lost until it comes.`,
    missing: (amount: string) => `${amount} not paid`,
  },
}
