// Which backups stay and which may go, whatever the days and the clock were like.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AgingBackup,
  type BackupReason,
  backupReasons,
  backupsToRemove,
} from '../../../src/shared/domain/backup/kept-by-age.ts'

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs
const nowMs = Date.parse('2026-11-20T06:30:00.000Z')

const backup = (agoMs: number, reason: BackupReason = 'daily', isVerified = true): AgingBackup => {
  const takenAt = new Date(nowMs - agoMs).toISOString()
  return { name: `${takenAt}-${reason}`, takenAt, reason, isVerified }
}
const left = (backups: readonly AgingBackup[], atMs = nowMs) => {
  const gone = new Set(backupsToRemove(backups, atMs))
  return backups.filter(({ name }) => !gone.has(name))
}
const agesInHours = (backups: readonly AgingBackup[]) =>
  backups.map(({ takenAt }) => Math.round((nowMs - Date.parse(takenAt)) / hourMs))

const someBackup = fc
  .tuple(fc.integer({ min: -dayMs, max: 800 * dayMs }), fc.constantFrom(...backupReasons), fc.boolean())
  .map(([agoMs, reason, isVerified]) => backup(agoMs, reason, isVerified))
const someBackups = fc.uniqueArray(someBackup, { selector: ({ name }) => name, maxLength: 60 })

test('all of the last 24 hours stay, then the last of each day for seven days', () => {
  const everyFourHours = Array.from({ length: 60 }, (_, index) => backup(index * 4 * hourMs))
  // Noon in India: the last backup of each day before was taken at eight in the evening.
  expect(agesInHours(left(everyFourHours))).toEqual([0, 4, 8, 12, 16, 20, 40, 64, 88, 112, 136, 160])
})

test('of older ones the last of each month stays, for twelve months', () => {
  const everyDay = Array.from({ length: 500 }, (_, index) => backup(index * dayMs))
  const months = left(everyDay).map(({ takenAt }) => takenAt.slice(0, 10))
  expect(months.slice(8)).toEqual([
    '2026-10-31',
    '2026-09-30',
    '2026-08-31',
    '2026-07-31',
    '2026-06-30',
    '2026-05-31',
    '2026-04-30',
    '2026-03-31',
    '2026-02-28',
    '2026-01-31',
    '2025-12-31',
    '2025-11-30',
  ])
})

test('a shop that backs up and tidies every day for two years always has a week of days and a year of months', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 365 }), startDay => {
      let kept: AgingBackup[] = []
      for (let day = startDay; day < startDay + 730; day += 1) {
        const atMs = nowMs + day * dayMs
        const taken = new Date(atMs).toISOString()
        kept = left([{ name: taken, takenAt: taken, reason: 'daily', isVerified: true }, ...kept], atMs)
      }
      expect(kept.length).toBeGreaterThanOrEqual(8 + 11)
      expect(kept.length).toBeLessThanOrEqual(8 + 12)
    }),
    { numRuns: 8 },
  )
})

test('the newest that was verified always stays', () => {
  fc.assert(
    fc.property(someBackups, backups => {
      const verified = backups.filter(({ isVerified }) => isVerified).map(({ takenAt }) => takenAt)
      const newest = verified.sort().at(-1)
      expect(newest === undefined || left(backups).some(({ takenAt }) => takenAt === newest)).toBe(true)
    }),
  )
})

test('those a person asked for, those of the last day, and those from a clock that was ahead always stay', () => {
  fc.assert(
    fc.property(someBackups, backups => {
      const stays = ({ reason, takenAt }: AgingBackup) => reason === 'copy' || nowMs - Date.parse(takenAt) < dayMs
      expect(left(backups).filter(stays)).toEqual(backups.filter(stays))
    }),
  )
})

test('tidying twice is tidying once, and the order of the files says nothing', () => {
  fc.assert(
    fc.property(someBackups, backups => {
      const once = left(backups)
      expect(left(once)).toEqual(once)
      expect(new Set(left([...backups].reverse()))).toEqual(new Set(once))
    }),
  )
})

test('a checked backup is kept for its day before one that was not', () => {
  const backups = [backup(49 * hourMs, 'daily', false), backup(50 * hourMs, 'daily', true)]
  expect(left(backups)).toEqual([backups[1]])
})

test('those from before a change stay for a quarter, the last two of them for good', () => {
  const changes = [10, 100, 200, 300].map(days => backup(days * dayMs, 'before'))
  const others = [backup(150 * dayMs, 'restore')]
  expect(left(changes)).toEqual(changes.slice(0, 2))
  expect(left([...changes, ...others])).toEqual(changes.slice(0, 2))
})
