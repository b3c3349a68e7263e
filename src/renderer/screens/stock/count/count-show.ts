// What of a count is on the screen.

import type { FindCountLines } from '../../../../shared/contract/counter/count-calls.ts'

export type CountShow = FindCountLines['show']
export type CountOverlay = 'none' | 'sheet' | 'post' | 'discard'
