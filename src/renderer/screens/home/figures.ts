// What the morning page reckons for its drawings. Pure.

import type { Home } from '../../../shared/records/home/home.ts'

export type Compared =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'same' }
  | { readonly kind: 'unlike' }
  | { readonly kind: 'more' | 'less'; readonly percent: number }

/** An amount beside the one before it; `unlike` when more came back then than was sold. */
export function compare(paise: number, beforePaise: number): Compared {
  if (beforePaise === 0) return { kind: 'nothing' }
  if (beforePaise < 0) return { kind: 'unlike' }
  const percent = Math.round(((paise - beforePaise) * 100) / beforePaise)
  if (percent === 0) return { kind: 'same' }
  return { kind: percent > 0 ? 'more' : 'less', percent: Math.abs(percent) }
}

export interface HourPair {
  readonly hour: number
  readonly today: number
  readonly yesterday: number
}

const [opens, closes] = [9, 20]

/** From nine to eight in the evening, and further where something was sold. */
export function shownHours({ today, yesterday }: Home['hours']): HourPair[] {
  const sold = today.flatMap((paise, hour) => (paise !== 0 || yesterday[hour] !== 0 ? [hour] : []))
  const first = Math.min(opens, ...sold)
  const last = Math.max(closes, ...sold)
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const hour = first + index
    return { hour, today: today[hour] ?? 0, yesterday: yesterday[hour] ?? 0 }
  })
}

const mostBranches = 5

/** Those that sold most first; where they are too many for the card, the rest in one. */
export function shownBranches(branches: Home['branches']): {
  readonly shown: Home['branches']
  readonly rest: { readonly count: number; readonly netPaise: number } | null
} {
  const sorted = [...branches].sort((one, other) => other.netPaise - one.netPaise)
  if (sorted.length <= mostBranches) return { shown: sorted, rest: null }
  const rest = sorted.splice(mostBranches - 1)
  return {
    shown: sorted,
    rest: { count: rest.length, netPaise: rest.reduce((sum, { netPaise }) => sum + netPaise, 0) },
  }
}
