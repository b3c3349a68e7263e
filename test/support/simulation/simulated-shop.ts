// A shop that lives through a plan.
import type { TestClient } from '../api/open-test-api.ts'
import type { MergingCounter } from '../merging/counters.ts'
import type { SimulatedCounter } from './simulated-counter.ts'
import type { SimulatedPhone } from './simulated-phone.ts'
import type { SimulatedServer } from './simulated-server.ts'
import type { Tills } from './tills.ts'

export interface SimulatedShop {
  readonly server: SimulatedServer
  readonly owner: TestClient
  readonly shopId: string
  readonly counters: SimulatedCounter[]
  readonly phone: SimulatedPhone
  readonly tills: Tills
  /** Counters of which two histories began. */
  readonly copied: Set<SimulatedCounter>
  readonly kept: {
    readonly folders: Map<SimulatedCounter, string>
    goBack: (() => Promise<void>) | undefined
    isPutBack: boolean
  }
  openCounter(options: { from: string; clockHours: number }): SimulatedCounter
}

/** `books`: a folder with the shop's first counter, and one without any books. */
export interface Books {
  readonly first: string
  readonly none: string
  readonly shared: Pick<MergingCounter, 'branchIds' | 'counterIds' | 'dealerId' | 'groupIds' | 'ids' | 'sale'>
}
