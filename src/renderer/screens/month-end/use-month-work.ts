// Making a file of the month: one at a time, with its progress, and a way to stop it.

import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { useClient } from '../../core/core-context.tsx'
import { downloadFile } from '../../parts/document/file-blob.ts'
import { useWords } from '../../text/language.tsx'
import { type MonthFile, makeFile } from './month-files.ts'

export interface MonthWork {
  readonly making: MonthFile | null
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly error: unknown
  make(file: MonthFile): void
  stop(): void
}

export function useMonthWork(period: string): MonthWork {
  const client = useClient()
  const { monthEnd } = useWords()
  const [making, setMaking] = useState<MonthFile | null>(null)
  const [progress, setProgress] = useState<MonthWork['progress']>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => client.on('monthEnd.progress', setProgress), [client])
  // What was refused was refused for the month that was on the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new month is a new beginning
  useEffect(() => setError(null), [period])
  const make = async (file: MonthFile): Promise<void> => {
    setMaking(file)
    setError(null)
    try {
      const made = await makeFile(client, file, period)
      downloadFile(made)
      notifications.show({ id: 'month-file', message: monthEnd.made(made.name), color: 'green', autoClose: 4000 })
    } catch (failure) {
      const wasStopped = failure instanceof Refusal && failure.code === 'export_cancelled'
      setError(wasStopped ? null : failure)
    }
    setMaking(null)
  }
  return {
    making,
    progress,
    error,
    make: file => void (making === null ? make(file) : undefined),
    stop: () => void client.monthEnd.cancel({}).catch(() => undefined),
  }
}
