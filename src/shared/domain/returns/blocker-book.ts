// Findings of a month put together: one entry for each code, its places, and the documents each was found in.

import type { Blocker, BlockerCode, BlockerPlace } from '../../records/month-end.ts'
import type { Finding } from './find-blockers.ts'
import { sumsAt } from './sum-lines.ts'

/** What concerns the whole shop first. */
const order: readonly BlockerCode[] = [
  'gstin_missing',
  'seller_address',
  'dispatch_address',
  'hsn_missing',
  'hsn_unknown',
  'hsn_short',
  'hsn_digits',
  'unit_unknown',
  'rate_unknown',
  'sez_without_gstin',
  'buyer_name',
  'buyer_address',
  'irn_days_over',
  'note_tax_over',
  'note_tax_ends',
]
const mostPlaces = 200
const mostDocuments = 5

type DocumentName = BlockerPlace['documents'][number]
interface OpenPlace {
  readonly place: Finding['place']
  documentCount: number
  lastDocument: string
  readonly documents: DocumentName[]
}
interface OpenBlocker {
  readonly code: BlockerCode
  readonly isNote: boolean
  readonly parts: Set<Blocker['parts'][number]>
  readonly places: Map<string, OpenPlace>
  documentCount: number
  lastDocument: string
}

export function createBlockerBook() {
  const open = new Map<string, OpenBlocker>()
  return {
    /** `document` is null for what is wrong with the shop itself. */
    add(findings: readonly Finding[], document: DocumentName | null): void {
      for (const finding of findings) addFinding(open, finding, document)
    },
    finish: (): Blocker[] =>
      [...open.values()]
        .sort((a, b) => Number(a.isNote) - Number(b.isNote) || order.indexOf(a.code) - order.indexOf(b.code))
        .map(({ code, isNote, parts, places, documentCount }) => ({
          code,
          isNote,
          parts: [...parts],
          documentCount,
          placeCount: places.size,
          places: [...places.values()].slice(0, mostPlaces).map(placeOf),
        })),
  }
}
export type BlockerBook = ReturnType<typeof createBlockerBook>

function addFinding(open: Map<string, OpenBlocker>, finding: Finding, document: DocumentName | null): void {
  const { code, isNote, parts, place } = finding
  const blocker = sumsAt(open, `${code} ${isNote}`, () => ({
    code,
    isNote,
    parts: new Set<Blocker['parts'][number]>(),
    places: new Map<string, OpenPlace>(),
    documentCount: 0,
    lastDocument: '',
  }))
  for (const part of parts) blocker.parts.add(part)
  const found = sumsAt(blocker.places, `${place.record} ${place.id}`, () => ({
    place,
    documentCount: 0,
    lastDocument: '',
    documents: [] as DocumentName[],
  }))
  if (document === null) return
  // Documents come one after the other, so the last one counted tells whether this one is new.
  if (blocker.lastDocument !== document.id) blocker.documentCount += 1
  blocker.lastDocument = document.id
  if (found.lastDocument === document.id) return
  found.lastDocument = document.id
  found.documentCount += 1
  if (found.documents.length < mostDocuments) found.documents.push(document)
}

function placeOf({ place, documentCount, documents }: OpenPlace): BlockerPlace {
  return { ...place, documentCount, documents }
}
