// All three languages, for whoever chooses among them.

import { en } from './en.ts'
import { hi } from './hi.ts'
import { ta } from './ta.ts'
import type { Language, Words } from './words.ts'

export const wordsByLanguage: Record<Language, Words> = { en, hi, ta }
