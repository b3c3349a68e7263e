// The tabs of the Stock screen, in their order.

export const stockTabs = ['low', 'expiring', 'below', 'value', 'counts', 'labels'] as const
export type StockTab = (typeof stockTabs)[number]

export function tabOf(name: string | undefined): StockTab {
  return stockTabs.find(tab => tab === name) ?? 'low'
}

/** The tab beside it; none beyond the first and the last. */
export function tabBeside(tab: StockTab, step: 1 | -1): StockTab {
  return stockTabs[stockTabs.indexOf(tab) + step] ?? tab
}
