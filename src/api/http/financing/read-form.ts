// A form with files, read into what JSON would have been: fields that are numbers, lists or objects come as text.

import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type DocumentKind, documentKind } from '../../../shared/domain/finance/document-kind.ts'
import { ApiRefusal } from '../../operations/api-refusal.ts'

export interface UploadedFile {
  readonly name: string
  readonly kind: DocumentKind
  readonly bytes: Buffer
}

const maxFiles = 5
const maxFileBytes = 10 * 1024 * 1024
const limits = { fileSize: maxFileBytes, files: maxFiles, fields: 30, fieldSize: 100_000, parts: 30 + maxFiles }
const numbers = new Set(['amount', 'requestedAmount', 'discountRate'])
const structures = new Set(['items', 'taxes', 'pricing'])
const plainNumber = /^\d+(?:\.\d+)?$/

export async function acceptForms(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { limits })
  app.decorateRequest('uploaded', undefined)
}

/** Refuses `file_unfit`; what is larger or more than allowed ends with 413. */
export async function readForm(request: FastifyRequest): Promise<void> {
  const body: Record<string, unknown> = {}
  const files: UploadedFile[] = []
  for await (const part of request.parts()) {
    if (part.type === 'field') body[part.fieldname] = fieldOf(part.fieldname, String(part.value))
    else files.push(fileOf(part.filename, await part.toBuffer()))
  }
  request.body = body
  request.uploaded = files
}

function fieldOf(name: string, text: string): unknown {
  if (numbers.has(name)) return plainNumber.test(text) ? Number(text) : text
  if (!structures.has(name)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function fileOf(name: string, bytes: Buffer): UploadedFile {
  const kind = documentKind(name, bytes)
  if (kind === undefined) throw new ApiRefusal('file_unfit')
  return { name: name.slice(-120), kind, bytes }
}
