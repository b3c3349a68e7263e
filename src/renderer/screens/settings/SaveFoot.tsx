// The foot of a section of settings: what the core said no to, and the way to save.

import { Button } from '@mantine/core'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import form from '../../widgets/Form.module.css'

export function SaveFoot({ error, isPending }: { error: Error | null; isPending: boolean }) {
  const words = useWords()
  return (
    <>
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
      <div className={`${form.foot} ${form.sticky}`}>
        <Button type="submit" variant="filled" loading={isPending}>
          {words.common.save}
        </Button>
      </div>
    </>
  )
}
