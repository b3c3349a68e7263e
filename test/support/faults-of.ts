// What axe finds wrong with a page as it stands.
import { AxeBuilder } from '@axe-core/playwright'
import type { Journey } from './open-journey.ts'

export async function faultsOf({ page }: Journey, colorScheme: 'light' | 'dark'): Promise<string[]> {
  // The PDF viewer is the browser's own. Without other frames to ask, axe needs no page of its own to put answers together.
  const axe = new AxeBuilder({ page })
    .exclude('iframe')
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
  // In the dark only the colours are different.
  if (colorScheme === 'dark') axe.withRules('color-contrast')
  const { violations, passes } = await axe.analyze()
  if (passes.length === 0) return ['axe found nothing to look at']
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${colorScheme}: ${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
  )
}

/** The same page in light, then in dark; it is light again at the end. */
export async function faultsInBothOf(journey: Journey): Promise<string[]> {
  const { page } = journey
  const change = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme })
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: 'attached' })
  }
  const inLight = await faultsOf(journey, 'light')
  await change('dark')
  const inDark = await faultsOf(journey, 'dark')
  await change('light')
  return [...inLight, ...inDark]
}
