// A column of an imported file by its place.

import * as z from 'zod'

/** 0-based. */
export const columnField = z.int().min(0).max(500)
