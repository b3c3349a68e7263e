// Gives a counter that is far behind a whole volume of the shop's log: a thousand changes packed once, and kept, since
// what was said does not change. The first who needs it has it bound.

import { promisify } from 'node:util'
import { constants, zstdCompress } from 'node:zlib'
import type { PullVolume } from '../../../shared/contract/sync/sync-calls.ts'
import { maxVolumeBytes, volumeLength } from '../../../shared/contract/sync/volume.ts'
import { entryRows } from '../../store/entry-rows.ts'
import { logVolumeRows } from '../../store/log-volume-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { refuseUnknownCursor, travelling } from './pull-changes.ts'

const pack = promisify(zstdCompress)
const packing = { params: { [constants.ZSTD_c_compressionLevel]: 9, [constants.ZSTD_c_checksumFlag]: 1 } }
/** Quoted once more, a body becomes half as long again at most in practice; the rest of a change is small. */
const maxBodyBytes = maxVolumeBytes / 2

/**
 * The volume that the change behind the cursor fell into. Refuses `cursor_unknown`; `volume_not_bound` while the log has not
 * filled it, or where its changes are too large for one: then they are pulled page by page.
 */
export async function readVolume(deps: Pick<ApiDeps, 'clock'>, tx: ShopTx, place: PullVolume): Promise<Buffer> {
  await refuseUnknownCursor(tx, place)
  const firstSequence = place.cursor - (place.cursor % volumeLength) + 1
  const volumes = logVolumeRows(tx)
  const kept = await volumes.packed(firstSequence)
  if (kept !== undefined) return kept
  const log = entryRows(tx)
  const { bytes, count } = await log.sizeAfter(firstSequence - 1, volumeLength)
  if (count < volumeLength || bytes > maxBodyBytes) throw new ApiRefusal('volume_not_bound')
  const changes = (await log.after(firstSequence - 1, volumeLength)).map(travelling)
  const packed = await pack(changes.map(change => JSON.stringify(change)).join('\n'), packing)
  const lastSequence = firstSequence + volumeLength - 1
  await volumes.keep({ firstSequence, lastSequence, packed }, new Date(deps.clock.nowMs()))
  return packed
}
