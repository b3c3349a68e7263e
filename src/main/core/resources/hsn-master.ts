// GSTN's HSN/SAC codes, read on the first question and searched in memory.

import { readFileSync } from 'node:fs'
import type { HsnMaster } from '../../operations/deps.ts'

interface HsnCode {
  readonly code: string
  readonly name: string
  readonly words: string
}

export function openHsnMaster(file: string): HsnMaster {
  const read = once(() => readCodes(file))
  return {
    search(text, limit) {
      const words = text
        .toLowerCase()
        .split(/\s+/)
        .filter(word => word !== '')
      if (words.length === 0) return []
      const isCode = words.length === 1 && /^\d+$/.test(words[0] ?? '')
      const found: HsnCode[] = []
      for (const candidate of read()) {
        const isHit = isCode
          ? candidate.code.startsWith(words[0] ?? '')
          : words.every(word => candidate.words.includes(word))
        if (isHit) found.push(candidate)
        if (found.length >= limit) break
      }
      return found.map(({ code, name }) => ({ code, name }))
    },
  }
}

function readCodes(file: string): HsnCode[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap(line => {
      const [code = '', name = ''] = line.split('\t')
      return /^\d{2,8}$/.test(code) ? [{ code, name, words: `${code} ${name.toLowerCase()}` }] : []
    })
}

function once<T>(make: () => T): () => T {
  const made: T[] = []
  return () => {
    if (made.length === 0) made.push(make())
    return made[0] as T
  }
}
