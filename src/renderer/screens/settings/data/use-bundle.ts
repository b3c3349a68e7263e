// How the export stands, kept fresh by what the core says of every step.

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { putAnswer, useAsk, useTell } from '../../../core/ask.ts'
import { useClient } from '../../../core/core-context.tsx'

export function useBundle() {
  const client = useClient()
  const queries = useQueryClient()
  const { data: state, error } = useAsk('bundle.state', {}, { keep: true })
  useEffect(() => client.on('bundle.changed', now => putAnswer(queries, 'bundle.state', {}, now)), [client, queries])
  const begin = useTell('bundle.begin')
  const cancel = useTell('bundle.cancel')
  return { state, error, begin, stop: () => cancel.mutate({}) }
}
export type Bundle = ReturnType<typeof useBundle>
