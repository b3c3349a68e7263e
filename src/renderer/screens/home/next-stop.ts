// Which card an arrow leads to: the nearest one that lies wholly on that side. Pure.

export interface Place {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

/** Going aside is dearer than going on. */
const asideCost = 3

/** Its index, or `at` when there is none. */
export function nextStop(places: readonly Place[], at: number, arrow: Arrow): number {
  const from = places[at]
  if (from === undefined) return at
  const costs = places.map(place => costOf(turned(from, arrow), turned(place, arrow)))
  const least = Math.min(...costs)
  return least === Number.POSITIVE_INFINITY ? at : costs.indexOf(least)
}

function costOf(from: Place, to: Place): number {
  const on = to.left - from.right
  if (on < -1) return Number.POSITIVE_INFINITY
  const aside = Math.max(0, to.top - from.bottom, from.top - to.bottom)
  const centre = Math.abs(to.top + to.bottom - from.top - from.bottom) / 2
  return Math.max(0, on) + aside * asideCost + centre / 100
}

/** As if the arrow went to the right. */
function turned({ left, top, right, bottom }: Place, arrow: Arrow): Place {
  switch (arrow) {
    case 'ArrowRight':
      return { left, top, right, bottom }
    case 'ArrowLeft':
      return { left: -right, top, right: -left, bottom }
    case 'ArrowDown':
      return { left: top, top: left, right: bottom, bottom: right }
    case 'ArrowUp':
      return { left: -bottom, top: left, right: -top, bottom: right }
  }
}
