// A part of a page that scrolls by itself and can be reached by keyboard to do so.

import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

export function ScrollBox({ label, className, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the arrow keys could not scroll here
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
