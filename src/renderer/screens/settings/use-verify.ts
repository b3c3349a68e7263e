// The full check of the shop's file. It is a question, but one asked only when a person wants it.

import { useMutation } from '@tanstack/react-query'
import { useClient } from '../../core/core-context.tsx'

export function useVerify() {
  const client = useClient()
  const { mutate, isPending, data, error } = useMutation({ mutationFn: () => client.ledger.verify({}) })
  return { start: () => mutate(), isPending, report: data, error }
}
