// The tabs of Finance, in their order.

export const financeTabs = ['bills', 'listings', 'ended'] as const
export type FinanceTab = (typeof financeTabs)[number]

export function tabOf(name: string | undefined): FinanceTab {
  return financeTabs.find(tab => tab === name) ?? 'bills'
}

/** The tab beside it; none beyond the first and the last. */
export function tabBeside(tab: FinanceTab, step: 1 | -1): FinanceTab {
  return financeTabs[financeTabs.indexOf(tab) + step] ?? tab
}
