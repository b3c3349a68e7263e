// Catches a mistake in one screen, so that the frame and the other screens stay.

import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useWords } from '../../text/language.tsx'
import { StoryPage } from './StoryPage.tsx'

interface State {
  readonly error: unknown
  readonly hasError: boolean
}

export class StoppedScreen extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null, hasError: false }

  static getDerivedStateFromError(error: unknown): State {
    return { error, hasError: true }
  }

  override render(): ReactNode {
    if (!this.state.hasError) return this.props.children
    return <Stopped error={this.state.error} onAgain={() => this.setState({ error: null, hasError: false })} />
  }
}

function Stopped({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { frame } = useWords()
  return (
    <StoryPage {...frame.broken} acts={<Button onClick={onAgain}>{frame.broken.again}</Button>}>
      <pre>{error instanceof Error ? error.message : String(error)}</pre>
    </StoryPage>
  )
}
