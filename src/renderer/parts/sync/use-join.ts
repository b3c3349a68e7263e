// A person joins a shop: what was typed, what is wrong with it, and what the server said, beside the field it is about.

import { type RefObject, useEffect, useState } from 'react'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { type InputAt, useTell } from '../../core/ask.ts'
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

/** What was asked back and answered already. */
type Answers = Pick<InputAt<'sync.enrol'>, 'asCounter' | 'bringsBooksTogether'>

export function useJoin(first: JoinDraft, page: RefObject<HTMLFormElement | null>) {
  const words = useWords()
  const [draft, setDraft] = useState(first)
  const [problems, setProblems] = useState<JoinProblems>({})
  const [answers, setAnswers] = useState<Answers>({})
  const enrol = useTell('sync.enrol')
  const { error } = enrol
  const refused = fieldOfRefusal(error, draft.way)
  const code = error instanceof Refusal ? error.code : null
  const hasOtherBooks = code === 'sync_other_books'
  const isElsewhere = code === 'sync_counter_elsewhere' || code === 'sync_code_taken'
  const say = (said: Answers) => {
    const all = { ...answers, ...said }
    setAnswers(all)
    enrol.mutate({ ...enrolInput(draft), ...all })
  }
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
    /** Why this machine cannot join as the counter it is; undefined: it can. */
    elsewhere: isElsewhere ? errorWords(words, error) : undefined,
    mayTakeOver: code === 'sync_counter_elsewhere',
    isPending: enrol.isPending,
    /** What is about none of the fields. */
    problem: error === null || refused !== null || hasOtherBooks || isElsewhere ? null : errorWords(words, error),
    errorOf(field: JoinField): string | undefined {
      if (refused === field) return errorWords(words, error)
      const problem = problems[field]
      if (problem === undefined) return undefined
      return problem === 'missing' ? words.common.requiredField : words.sync.join[problem]
    },
    change(changed: Partial<JoinDraft>): void {
      setDraft({ ...draft, ...changed })
      setProblems({})
      setAnswers({})
      enrol.reset()
    },
    join(): void {
      if (!show(problemsOf(draft))) return
      setAnswers({})
      enrol.mutate(enrolInput(draft))
    },
    bringTogether: () => say({ bringsBooksTogether: true }),
    joinAs: (asCounter: Answers['asCounter']) => say({ asCounter }),
    forgetRefusal: () => enrol.reset(),
  }
}

/** Once the page shows what is wrong. */
function focusWrong(page: RefObject<HTMLFormElement | null>): void {
  setTimeout(() => page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
