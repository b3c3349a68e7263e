// Titles of item lists by the words the trade uses for them.

import { recogniserOf } from '../../mapping/recognise-header.ts'
import { fillerWords, headerWords } from './header-words.ts'

export const recogniseItems = recogniserOf(headerWords, fillerWords)
