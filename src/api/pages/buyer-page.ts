// The page that a buyer opens by his link: one invoice, what his yes means, a code, and his word. Plain HTML, no script: it
// is read on any phone.

import { formatRupees } from '../../shared/kernel/money.ts'
import { type BuyerWords, type LinkRefusal, type PageLanguage, wordsOf } from './buyer-words.ts'
import { type Html, html } from './html.ts'
import { pageStyle } from './page-style.ts'

export interface ShownInvoice {
  readonly number: string
  readonly sellerCompany: string
  readonly buyerName: string
  readonly buyerGstin: string
  readonly issuedOn: string
  readonly dueOn: string
  readonly facePaise: number
  readonly description: string
  readonly items: readonly { readonly description: string; readonly quantity: number; readonly amountPaise: number }[]
}

export type BuyerPage =
  | {
      readonly state: 'asked'
      readonly link: string
      readonly invoice: ShownInvoice
      readonly phoneEnd: string
      readonly isCodeSent: boolean
      /** What was wrong with the last try. */
      readonly problem?: LinkRefusal | 'notes_missing'
      readonly notes?: string
    }
  | { readonly state: 'answered'; readonly isConfirmed: boolean }
  | { readonly state: 'refused'; readonly code: LinkRefusal }

export function buyerPage(page: BuyerPage, language: PageLanguage): string {
  const words = wordsOf(language)
  return `<!doctype html>${
    html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title}</title>
<style>${pageStyle}</style>
</head>
<body><main>${bodyOf(page, words, language)}</main></body>
</html>`.text
  }\n`
}

function bodyOf(page: BuyerPage, words: BuyerWords, language: PageLanguage): Html {
  if (page.state === 'refused')
    return html`<h1>${words.title}</h1><p class="look" role="alert">${words.refused[page.code]}</p>`
  if (page.state === 'answered')
    return html`<h1>${page.isConfirmed ? words.confirmed : words.rejected}</h1><p>${words.thanks}</p>`
  const { invoice, isCodeSent, phoneEnd, problem } = page
  const amount = formatRupees(invoice.facePaise)
  const said = problem === undefined ? undefined : problemOf(problem, words)
  return html`<h1>${words.title}</h1>
<p>${words.lead(invoice.sellerCompany)}</p>
${paper(invoice, words, language)}
<p class="means">${words.means(amount, shownDay(invoice.dueOn, language))}</p>
${said === undefined ? html`` : html`<p class="look" role="alert">${said}</p>`}
${isCodeSent ? answerForm(page, words) : html`<p>${words.codeLead(phoneEnd)}</p>${codeForm(page.link, words.sendCode, 'main')}`}`
}

function problemOf(problem: LinkRefusal | 'notes_missing', words: BuyerWords): string {
  return problem === 'notes_missing' ? words.notesMissing : words.refused[problem]
}

function paper(invoice: ShownInvoice, words: BuyerWords, language: PageLanguage): Html {
  const facts: readonly (readonly [string, string])[] = [
    [words.number, invoice.number],
    [words.issued, shownDay(invoice.issuedOn, language)],
    [words.due, shownDay(invoice.dueOn, language)],
    [words.buyer, [invoice.buyerName, invoice.buyerGstin].filter(part => part !== '').join(' · ')],
    [words.items, invoice.description],
  ]
  const rows = facts.filter(([, value]) => value !== '').map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)
  const items = invoice.items.map(
    ({ amountPaise, description, quantity }) =>
      html`<tr><td>${description}</td><td>${quantity}</td><td>${formatRupees(amountPaise)}</td></tr>`,
  )
  return html`<section class="paper"><p class="amount">${formatRupees(invoice.facePaise)}</p><dl>${rows}</dl>
${items.length === 0 ? html`` : html`<table>${items}</table>`}</section>`
}

function codeForm(link: string, label: string, kind: 'main' | 'quiet'): Html {
  return html`<form method="post" action="/api/buyer/${link}/code"><button class="${kind}">${label}</button></form>`
}

function answerForm(page: BuyerPage & { state: 'asked' }, words: BuyerWords): Html {
  return html`<form method="post" action="/api/buyer/${page.link}">
<p>${words.codeSent(page.phoneEnd)}</p>
<label>${words.code}<input name="otp" inputmode="numeric" autocomplete="one-time-code" maxlength="4" required autofocus></label>
<label>${words.notes}<textarea name="notes" rows="2" maxlength="1000" placeholder="${words.notesHint}">${page.notes ?? ''}</textarea></label>
<div class="choice"><button class="main" name="answer" value="yes">${words.confirm}</button><button class="stop" name="answer" value="no">${words.reject}</button></div>
</form>${codeForm(page.link, words.sendAgain, 'quiet')}`
}

function shownDay(day: string, language: PageLanguage): string {
  const shape = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(`${language}-IN-u-nu-latn`, shape).format(Date.parse(day))
}
