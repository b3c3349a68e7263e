// The words of the screens by language. English says what there is; a language that lacks a message does not compile.

import type { en } from './en.ts'
import type { Widened } from './widen.ts'

export type Words = Widened<typeof en>
export type Language = 'en' | 'hi' | 'ta'
