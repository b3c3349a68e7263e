// Runs files of worked cases: failing cases are printed, the last line counts.

import { readFileSync } from 'node:fs'
import { discountingVectors } from './discounting-vectors.ts'
import { invoiceVectors } from './invoice-vectors.ts'
import { gstinVectors, wordVectors } from './small-vectors.ts'
import type { VectorKind, VectorResult } from './vector-file.ts'

const kinds: readonly VectorKind[] = [invoiceVectors, discountingVectors, gstinVectors, wordVectors]

/** Returns the exit code: 0 when every case passed. */
export function runVectors(files: readonly string[], print: (line: string) => void): number {
  if (files.length === 0) {
    print('usage: galla vectors FILE…')
    return 2
  }
  const results = files.flatMap(file => fileResults(file))
  const failed = results.filter(result => result.problem !== undefined)
  for (const { id, problem } of failed) print(`FAILED ${id}: ${problem}`)
  print(`${results.length - failed.length} passed, ${failed.length} failed`)
  return failed.length === 0 ? 0 : 1
}

function fileResults(file: string): VectorResult[] {
  try {
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases?: unknown }
    if (!Array.isArray(cases) || cases.length === 0) return [{ id: file, problem: 'no cases in it' }]
    return cases.map((vector: Record<string, unknown>, index) => caseResult(vector, index))
  } catch (error) {
    return [{ id: file, problem: error instanceof Error ? error.message : String(error) }]
  }
}

function caseResult(vector: Record<string, unknown>, index: number): VectorResult {
  const id = String(vector.id ?? index + 1)
  const kind = kinds.find(candidate => candidate.fits(vector))
  if (kind === undefined) return { id, problem: 'no rule of this program works such a case' }
  try {
    return kind.compare(vector, index)
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) }
  }
}
