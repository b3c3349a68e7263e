// What axe finds wrong with a page as it stands.
import { AxeBuilder } from '@axe-core/playwright'
import type { Journey } from './open-journey.ts'

export async function faultsOf({ page }: Journey, colorScheme: 'light' | 'dark'): Promise<string[]> {
  // The PDF viewer is the browser's own.
  const axe = new AxeBuilder({ page }).exclude('iframe').options({ resultTypes: ['violations'] })
  // In the dark only the colours are different.
  if (colorScheme === 'dark') axe.withRules('color-contrast')
  const { violations, passes } = await axe.analyze()
  if (passes.length === 0) return ['axe found nothing to look at']
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
  )
}
