// The counter program does not run, or stopped before it had said anything.

import { Button } from '@mantine/core'
import { useCore } from '../../core/core-context.tsx'
import { useWords } from '../../text/language.tsx'
import { StoryPage } from './StoryPage.tsx'

export function UnreachableScreen() {
  const { frame } = useWords()
  const { connection } = useCore()
  return <StoryPage {...frame.unreachable} acts={<Button onClick={connection.tryNow}>{frame.tryNow}</Button>} />
}
