// The HSN or SAC code, found by its digits or by a word in GSTN's own list.

import { Select } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '../../core/ask.ts'
import { useWords } from '../../text/language.tsx'

interface Props {
  readonly hsn: string
  readonly onChange: (hsn: string) => void
  readonly error?: string | undefined
}

export function HsnField({ hsn, onChange, error }: Props) {
  const { items, common } = useWords()
  const [search, setSearch] = useState('')
  const text = search.split(' · ')[0] ?? ''
  const { data = [] } = useAsk('hsn.search', { text, limit: 30 }, { enabled: text !== '', keep: true })
  // A code that is kept already, or typed in full, can be chosen whether the list knows it or not.
  const own = [hsn, text].filter(code => /^\d{4,8}$/.test(code) && !data.some(row => row.code === code))
  const choices = [
    ...[...new Set(own)].map(code => ({ value: code, label: code })),
    ...data.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` })),
  ]
  return (
    <Select
      label={items.hsn}
      placeholder={items.hsnHint}
      nothingFoundMessage={text === '' ? items.hsnHint : common.noMatches}
      data={choices}
      // The core has searched already.
      filter={({ options }) => options}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': items.hsnNone }}
      value={hsn === '' ? null : hsn}
      onChange={code => onChange(code ?? '')}
      onSearchChange={setSearch}
      error={error}
      maxDropdownHeight={280}
    />
  )
}
