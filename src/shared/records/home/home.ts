// The owner's morning page as data. Its figures are those of the reports they lead to (docs/REPORTS.md).

import * as z from 'zod'
import { dayField, idField, instantField } from '../fields.ts'
import { UnusualKind } from '../report.ts'
import { Shift } from '../shift.ts'

/** Sales of one day: bills less what came back. */
export const HomeDay = z.object({ on: dayField, bills: z.int(), netPaise: z.int(), averagePaise: z.int().nullable() })
export type HomeDay = z.output<typeof HomeDay>

/** What bills of a day were paid with when issued; `credit` is what was not. */
export const HomeTender = z.object({ tender: z.string(), paise: z.int() })
export type HomeTender = z.output<typeof HomeTender>

/** Owed for 0–30, 31–60, 61–90 and over 90 days, together `paise`. `count`: bills, or dealers. */
export const HomeOwed = z.object({ paise: z.int(), count: z.int(), ages: z.array(z.int()).length(4) })
export type HomeOwed = z.output<typeof HomeOwed>

export const HomeUnusual = z.object({
  kind: UnusualKind,
  count: z.int(),
  paise: z.int(),
  /** How many on each day, the last is today. */
  daily: z.array(z.int()),
})
export type HomeUnusual = z.output<typeof HomeUnusual>

/** Net sales of a branch. Without a name: what phones sold. */
export const HomeBranch = z.object({ name: z.string().nullable(), netPaise: z.int() })
export type HomeBranch = z.output<typeof HomeBranch>

/** What the ledger says. */
export const HomeFigures = z.object({
  asOf: instantField,
  todayOn: dayField,
  today: HomeDay,
  yesterday: HomeDay,
  /** The same weekday a week ago, until this time of the day. */
  weekAgoSoFar: HomeDay,
  tenders: z.object({ today: z.array(HomeTender), yesterday: z.array(HomeTender) }),
  /** Net sales by the hour of the day. */
  hours: z.object({ today: z.array(z.int()).length(24), yesterday: z.array(z.int()).length(24) }),
  /** A fortnight and a day before, so that yesterday has its weekday before; the last is today. */
  days: z.array(HomeDay),
  /** Of yesterday and today. */
  topItems: z.array(z.object({ name: z.string(), quantityThousandths: z.int(), unit: z.string(), netPaise: z.int() })),
  /** Of yesterday and today, by their names; none where the shop has one. */
  branches: z.array(HomeBranch),
  owed: HomeOwed,
  owing: HomeOwed,
  stock: z.object({
    lowCount: z.int(),
    outCount: z.int(),
    belowZeroCount: z.int(),
    expiringCount: z.int(),
    expiredCount: z.int(),
    /** Those of them that sell best. */
    low: z.array(
      z.object({
        id: idField,
        code: z.string().nullable(),
        name: z.string(),
        nameHi: z.string().nullable(),
        nameTa: z.string().nullable(),
        unit: z.string(),
        onHandThousandths: z.int(),
        lowStockThousandths: z.int(),
      }),
    ),
  }),
  /** Of the last seven days, each kind that happened. */
  unusual: z.array(HomeUnusual),
  has: z.object({ items: z.boolean(), stock: z.boolean(), bills: z.boolean(), people: z.boolean() }),
})
export type HomeFigures = z.output<typeof HomeFigures>

/** With what this machine knows. */
export const Home = HomeFigures.extend({
  drawer: z.object({
    open: Shift.nullable(),
    /** The last count, when no shift is open. */
    lastClosedAt: instantField.nullable(),
    lastDifferencePaise: z.int().nullable(),
  }),
  backup: z.object({
    lastAt: instantField.nullable(),
    isOld: z.boolean(),
    /** Whether second copies are wanted, and whether the last one arrived. */
    hasFolder: z.boolean(),
    isFolderMissed: z.boolean(),
    lastFolderCopyAt: instantField.nullable(),
  }),
})
export type Home = z.output<typeof Home>
