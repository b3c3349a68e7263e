// What stock on hand is worth and what the goods that went had cost, by moving average or first in, first out. The rules
// and their reasons: docs/MONEY.md, "Stock".

import { mulDivRoundHalfUp } from '../../kernel/money.ts'
import type { StockValuation } from '../../records/shop.ts'

export interface CostedMovement {
  readonly deltaThousandths: number
  /** What one unit cost, where the movement says so. Goods that go at a cost leave as they came: sent back, or damaged on arrival. */
  readonly unitCostPaise: number | null
}

/** What one movement did to the money in stock: value after = value before + cameIn − went. */
export interface MovementCost {
  /** Below zero for goods that left as they came. */
  readonly cameInPaise: number
  /**
   * Of goods that come in after they were sold, or go back when they are not there any more: by how much their sale was
   * costed too low. May be negative.
   */
  readonly wentPaise: number
}

/** The stock of one item, moved in the order of its movements from the very first. */
export interface ValuedStock {
  move(movement: CostedMovement): MovementCost
  onHandThousandths(): number
  /** Below zero: less what it would cost to make it up. */
  valuePaise(): number
}

/** `itemCostPaise`: the item's cost price as it stands, for goods whose cost no movement names. */
export function startValuing(method: StockValuation, itemCostPaise: number | null): ValuedStock {
  const goods = method === 'average' ? pooledGoods() : layeredGoods()
  const state = { onHand: 0, value: 0, lastUnitCost: null as number | null }
  const assumedUnitCost = () => itemCostPaise ?? state.lastUnitCost ?? 0
  const costOf = (unitCostPaise: number, thousandths: number) => mulDivRoundHalfUp(unitCostPaise, thousandths, 1000)
  const settle = (onHand: number): number => {
    const before = state.value
    state.onHand = onHand
    state.value = onHand > 0 ? goods.value() : onHand === 0 ? 0 : 0 - costOf(assumedUnitCost(), -onHand)
    return before
  }
  const bringIn = (thousandths: number, unitCostPaise: number | null): MovementCost => {
    const asBefore = unitCostPaise === null ? goods.asBefore(thousandths) : undefined
    const cameInPaise = asBefore ?? costOf(unitCostPaise ?? assumedUnitCost(), thousandths)
    state.lastUnitCost = unitCostPaise ?? state.lastUnitCost
    const onHand = state.onHand + thousandths
    if (onHand > 0) goods.add({ unitCostPaise, thousandths, paise: cameInPaise, left: Math.min(onHand, thousandths) })
    const before = settle(onHand)
    return { cameInPaise, wentPaise: before + cameInPaise - state.value }
  }
  const takeOut = (thousandths: number): MovementCost => {
    goods.take(Math.min(thousandths, Math.max(state.onHand, 0)))
    const before = settle(state.onHand - thousandths)
    return { cameInPaise: 0, wentPaise: before - state.value }
  }
  const sendBack = (thousandths: number, unitCostPaise: number): MovementCost => {
    goods.sendBack(Math.min(thousandths, Math.max(state.onHand, 0)), unitCostPaise)
    const cameInPaise = 0 - costOf(unitCostPaise, thousandths)
    const before = settle(state.onHand - thousandths)
    return { cameInPaise, wentPaise: before + cameInPaise - state.value }
  }
  return {
    move: ({ deltaThousandths, unitCostPaise }) => {
      if (deltaThousandths > 0) return bringIn(deltaThousandths, unitCostPaise)
      return unitCostPaise === null ? takeOut(-deltaThousandths) : sendBack(-deltaThousandths, unitCostPaise)
    },
    onHandThousandths: () => state.onHand,
    valuePaise: () => state.value,
  }
}

interface Layer {
  /** Null: nobody said. */
  readonly unitCostPaise: number | null
  readonly thousandths: number
  /** What all of them cost. */
  readonly paise: number
  left: number
}

/** Goods that are there; never below zero. */
interface Goods {
  add(layer: Layer): void
  take(thousandths: number): void
  /** Takes goods of that cost; what of them is gone already, as any other. */
  sendBack(thousandths: number, unitCostPaise: number): void
  value(): number
  /** What so much more costs at the cost of what is there; undefined when nothing is. */
  asBefore(thousandths: number): number | undefined
}

/** All units alike: each costs the average. */
function pooledGoods(): Goods {
  const pool = { thousandths: 0, paise: 0 }
  return {
    add({ thousandths, paise, left }) {
      pool.thousandths += left
      pool.paise += valueOfLayer({ thousandths, paise, left })
    },
    take(thousandths) {
      if (thousandths === 0) return
      pool.paise -= mulDivRoundHalfUp(pool.paise, thousandths, pool.thousandths)
      pool.thousandths -= thousandths
    },
    sendBack(thousandths, unitCostPaise) {
      const paise = mulDivRoundHalfUp(unitCostPaise, thousandths, 1000)
      // What is left can not be worth less than nothing: then the goods that cost so much were sold.
      if (paise > pool.paise || thousandths === pool.thousandths) return this.take(thousandths)
      pool.paise -= paise
      pool.thousandths -= thousandths
    },
    value: () => pool.paise,
    asBefore: thousandths =>
      pool.thousandths === 0 ? undefined : mulDivRoundHalfUp(pool.paise, thousandths, pool.thousandths),
  }
}

/** Each arrival a layer; what goes, goes from the oldest. */
function layeredGoods(): Goods {
  const layers: Layer[] = []
  const state = { oldest: 0, value: 0 }
  /** Returns what it gave. */
  const takeFrom = (layer: Layer, wanted: number): number => {
    const taken = Math.min(wanted, layer.left)
    const before = valueOfLayer(layer)
    layer.left -= taken
    state.value += valueOfLayer(layer) - before
    return taken
  }
  return {
    add(layer) {
      if (state.oldest === layers.length) {
        layers.length = 0
        state.oldest = 0
      }
      layers.push(layer)
      state.value += valueOfLayer(layer)
    },
    take(thousandths) {
      let wanted = thousandths
      while (wanted > 0) {
        const layer = layers[state.oldest] as Layer
        wanted -= takeFrom(layer, wanted)
        if (layer.left === 0) state.oldest += 1
      }
    },
    sendBack(thousandths, unitCostPaise) {
      let wanted = thousandths
      for (let at = layers.length - 1; at >= state.oldest && wanted > 0; at -= 1) {
        const layer = layers[at] as Layer
        if (layer.unitCostPaise === unitCostPaise) wanted -= takeFrom(layer, wanted)
      }
      this.take(wanted)
      while (layers.length > state.oldest && layers.at(-1)?.left === 0) layers.pop()
    },
    value: () => state.value,
    asBefore(thousandths) {
      const newest = layers.at(-1)
      return newest === undefined || newest.left === 0
        ? undefined
        : mulDivRoundHalfUp(newest.paise, thousandths, newest.thousandths)
    },
  }
}

/** What is left of a layer bears its part of the cost, rounded; all of it bears all. */
function valueOfLayer({ thousandths, paise, left }: Omit<Layer, 'unitCostPaise'>): number {
  return left === thousandths ? paise : mulDivRoundHalfUp(paise, left, thousandths)
}
