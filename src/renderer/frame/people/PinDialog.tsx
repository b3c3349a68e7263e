// A dialog around a PIN, over whatever is on the screen, dialogs too. Esc closes it alone.

import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../text/language.tsx'
import { useFocusBack } from '../../widgets/use-focus-back.ts'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function PinDialog({ title, onClose, children }: Props) {
  const { common } = useWords()
  useFocusBack()
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={480}
      zIndex={300}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': common.close, tabIndex: -1 }}
    >
      {children}
    </Modal>
  )
}
