// Days and times as the shop reads them: `20 Nov 2026`, `10:42`, `2 min ago`. Always in Indian time, in western digits.

import { dayInIndia, timeInIndia } from '../../shared/kernel/calendar.ts'
import type { Language, Words } from './words.ts'

const months: Record<Language, readonly string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  hi: ['जन', 'फ़र', 'मार्च', 'अप्रैल', 'मई', 'जून', 'जुल', 'अग', 'सित', 'अक्टू', 'नव', 'दिस'],
  ta: ['ஜன', 'பிப்', 'மார்', 'ஏப்', 'மே', 'ஜூன்', 'ஜூலை', 'ஆக', 'செப்', 'அக்', 'நவ', 'டிச'],
}

const weekdays: Record<Language, readonly (readonly [name: string, short: string])[]> = {
  en: [
    ['Sunday', 'Sun'],
    ['Monday', 'Mon'],
    ['Tuesday', 'Tue'],
    ['Wednesday', 'Wed'],
    ['Thursday', 'Thu'],
    ['Friday', 'Fri'],
    ['Saturday', 'Sat'],
  ],
  hi: [
    ['रविवार', 'रवि'],
    ['सोमवार', 'सोम'],
    ['मंगलवार', 'मंगल'],
    ['बुधवार', 'बुध'],
    ['गुरुवार', 'गुरु'],
    ['शुक्रवार', 'शुक्र'],
    ['शनिवार', 'शनि'],
  ],
  ta: [
    ['ஞாயிறு', 'ஞா'],
    ['திங்கள்', 'தி'],
    ['செவ்வாய்', 'செ'],
    ['புதன்', 'பு'],
    ['வியாழன்', 'வி'],
    ['வெள்ளி', 'வெ'],
    ['சனி', 'ச'],
  ],
}

/** `2026-11-20` → `Friday`. */
export function showWeekday(language: Language, day: string): string {
  return weekdays[language][new Date(`${day}T00:00:00Z`).getUTCDay()]?.[0] ?? ''
}

/** `2026-11-20` → `Fri`. */
export function showWeekdayShort(language: Language, day: string): string {
  return weekdays[language][new Date(`${day}T00:00:00Z`).getUTCDay()]?.[1] ?? ''
}

/** `2026-11` → `Nov 2026`. */
export function showMonth(language: Language, period: string): string {
  return `${months[language][Number(period.slice(5, 7)) - 1] ?? ''} ${period.slice(0, 4)}`
}

/** `2026-11-20` → `20 Nov 2026`. */
export function showDay(language: Language, day: string): string {
  return `${showDayShort(language, day)} ${day.slice(0, 4)}`
}

/** `2026-11-20` → `20 Nov`, where it can only be this year's. */
export function showDayShort(language: Language, day: string): string {
  return `${Number(day.slice(8, 10))} ${months[language][Number(day.slice(5, 7)) - 1] ?? ''}`
}

export function showDayOf(language: Language, instant: string): string {
  return showDay(language, dayInIndia(Date.parse(instant)))
}

export function showTime(instant: string): string {
  return timeInIndia(Date.parse(instant))
}

/** Time alone today, else the day before it. */
export function showInstant(language: Language, instant: string, nowMs: number): string {
  const day = dayInIndia(Date.parse(instant))
  return day === dayInIndia(nowMs) ? showTime(instant) : `${showDay(language, day)}, ${showTime(instant)}`
}

/** `2 min ago` within the day, else the day. */
export function showAgo(words: Words, language: Language, instant: string, nowMs: number): string {
  const minutes = Math.floor((nowMs - Date.parse(instant)) / 60_000)
  if (minutes < 1) return words.common.ago.now
  if (minutes < 60) return words.common.ago.minutes(minutes)
  if (minutes < 12 * 60) return words.common.ago.hours(Math.floor(minutes / 60))
  return showInstant(language, instant, nowMs)
}
