// Where a document or record is opened.

import type { DocumentLink } from '../../../shared/records/attention/document-link.ts'

export function pathOfLink({ id, record }: DocumentLink): string {
  switch (record) {
    case 'invoice':
      return `/invoices/${id}`
    case 'creditNote':
      return `/credit-notes/${id}`
    case 'customer':
      return `/customers/${id}`
    case 'item':
      return `/items/${id}`
    case 'person':
      return '/settings/people'
    case 'dealer':
      return `/dealers/${id}`
    case 'dealerOrder':
      return `/dealers/orders/${id}`
    case 'shift':
      return `/till/${id}`
    default:
      return record satisfies never
  }
}
