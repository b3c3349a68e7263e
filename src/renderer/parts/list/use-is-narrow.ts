// Whether a list has room for all its columns: alone always, beside an open record only in a wide window.

import { useMediaQuery } from '@mantine/hooks'

export function useIsNarrow(openId: string | null): boolean {
  const isWide = useMediaQuery('(width >= 1840px)', false, { getInitialValueInEffect: false })
  return openId !== null && !isWide
}
