// Picks a language's words, and writes days and times in them.

import type { DocumentLanguage } from '../../../shared/contract/counter/document-calls.ts'
import type { Day } from '../../../shared/kernel/calendar.ts'
import { en } from './en.ts'
import { hi } from './hi.ts'
import { ta } from './ta.ts'
import type { Words } from './words.ts'

const languages: Readonly<Record<DocumentLanguage, Words>> = { en, hi, ta }

export function wordsFor(language: DocumentLanguage): Words {
  return languages[language]
}

/** `2026-11-20` → `20 Nov 2026`. */
export function formatDay(day: Day, words: Words): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${words.months[Number(month) - 1]} ${year}`
}
