// A person joins a shop: what was typed, what is wrong with it, and what the server said, beside the field it is about.

import { type RefObject, useEffect, useState } from 'react'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { useTell } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import {
  enrolInput,
  fieldOfRefusal,
  type JoinDraft,
  type JoinField,
  type JoinProblems,
  problemsOf,
} from './join-draft.ts'

export function useJoin(first: JoinDraft, page: RefObject<HTMLFormElement | null>) {
  const words = useWords()
  const [draft, setDraft] = useState(first)
  const [problems, setProblems] = useState<JoinProblems>({})
  const enrol = useTell('sync.enrol')
  const { error } = enrol
  const refused = fieldOfRefusal(error, draft.way)
  const hasOtherBooks = error instanceof Refusal && error.code === 'sync_other_books'
  useEffect(() => {
    if (refused !== null) focusWrong(page)
  }, [page, refused])
  /** True when there are none. */
  const show = (found: JoinProblems): boolean => {
    setProblems(found)
    const isGood = Object.keys(found).length === 0
    if (!isGood) focusWrong(page)
    return isGood
  }
  return {
    draft,
    show,
    hasOtherBooks,
    isPending: enrol.isPending,
    /** What is about none of the fields. */
    problem: error === null || refused !== null || hasOtherBooks ? null : errorWords(words, error),
    errorOf(field: JoinField): string | undefined {
      if (refused === field) return errorWords(words, error)
      const problem = problems[field]
      if (problem === undefined) return undefined
      return problem === 'missing' ? words.common.requiredField : words.sync.join[problem]
    },
    change(changed: Partial<JoinDraft>): void {
      setDraft({ ...draft, ...changed })
      setProblems({})
      enrol.reset()
    },
    join(): void {
      if (show(problemsOf(draft))) enrol.mutate(enrolInput(draft))
    },
    bringTogether: () => enrol.mutate({ ...enrolInput(draft), bringsBooksTogether: true }),
    forgetRefusal: () => enrol.reset(),
  }
}

/** Once the page shows what is wrong. */
function focusWrong(page: RefObject<HTMLFormElement | null>): void {
  setTimeout(() => page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
