// The words of reports, one set for the screen and for files.

import { en } from './en.ts'
import { hi } from './hi.ts'
import { ta } from './ta.ts'
import type { ReportWords } from './words.ts'

export type ReportLanguage = 'en' | 'hi' | 'ta'

export const reportWords: Readonly<Record<ReportLanguage, ReportWords>> = { en, hi, ta }
