// Under which key the stamps of a record's fields are kept.

import { blobOfId } from '../../statements/id-blob.ts'

export const recordKey = {
  ofId: blobOfId,
  /** What a dealer says of an item. */
  ofLink: (dealerId: string, itemId: string) => Buffer.concat([blobOfId(dealerId), blobOfId(itemId)]),
  shop: Buffer.from('shop'),
  rights: Buffer.from('rights'),
} as const
