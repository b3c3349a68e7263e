// Opens a shift over a sale that waits for one: Enter takes the float of the last one.

import { Modal } from '@mantine/core'
import { useAsk } from '../../core/ask.ts'
import { useWords } from '../../text/language.tsx'
import { OpenShiftForm } from './OpenShiftForm.tsx'

export function OpenShiftDialog({ onOpened, onClose }: { onOpened: () => void; onClose: () => void }) {
  const { till, common } = useWords()
  const { data } = useAsk('shift.current', {})
  if (data === undefined) return null
  return (
    <Modal
      opened
      onClose={onClose}
      title={till.open.title}
      size={480}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <OpenShiftForm drawer={data} onOpened={onOpened} onBack={onClose} />
    </Modal>
  )
}
