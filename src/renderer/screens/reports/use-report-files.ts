// A report as a file: made with all its rows, one at a time, and downloaded.

import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ReportAsked } from '../../../shared/records/report.ts'
import { useClient } from '../../core/core-context.tsx'
import { downloadFile } from '../../parts/document/file-blob.ts'
import { useLanguage, useWords } from '../../text/language.tsx'

export type FileFormat = 'csv' | 'xlsx' | 'pdf'

export interface ReportFiles {
  readonly making: FileFormat | null
  readonly error: unknown
  make(format: FileFormat): void
}

export function useReportFiles(asked: ReportAsked): ReportFiles {
  const client = useClient()
  const { reports } = useWords()
  const language = useLanguage()
  const [making, setMaking] = useState<FileFormat | null>(null)
  const [error, setError] = useState<unknown>(null)
  const make = async (format: FileFormat): Promise<void> => {
    setMaking(format)
    setError(null)
    try {
      const file = await client.report.makeFile({ ...asked, format, language })
      downloadFile(file)
      notifications.show({ id: 'report-file', message: reports.made(file.name), color: 'green', autoClose: 4000 })
    } catch (failure) {
      setError(failure)
    }
    setMaking(null)
  }
  return { making, error, make: format => void (making === null ? make(format) : undefined) }
}
