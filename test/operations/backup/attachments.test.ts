// What entries speak of goes along with the backups.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventually } from '../eventually.ts'
import { backupsIn, openShopWithStick, passphrase } from './shop-with-stick.ts'

test('attachments go along under the hash of what is in them, once, and come back with a restore', async () => {
  const { shop, stick } = await openShopWithStick()
  const content = Buffer.from('a picture of a cheque')
  const hash = createHash('sha256').update(content).digest('hex')
  mkdirSync(join(shop.folder, 'proofs'))
  writeFileSync(join(shop.folder, 'proofs', hash), content)
  writeFileSync(join(shop.folder, 'proofs', 'f'.repeat(64)), 'not what its name says')
  await shop.counter.backup.chooseFolder({ folder: stick })
  await shop.counter.backup.setPassphrase({ passphrase })
  const { name } = await shop.counter.ledger.backUp({})
  expect(readdirSync(join(shop.folder, 'backups', 'proofs'))).toEqual([hash])
  const sealed = name.replace('.sqlite', '.sealed')
  await eventually(() => backupsIn(stick)).toContain(sealed)
  await eventually(() => readdirSync(join(stick, 'proofs'))).toEqual([`${hash}.sealed`])
  for (const place of [join(shop.folder, 'proofs'), join(shop.folder, 'backups')]) rmSync(place, { recursive: true })
  await shop.counter.ledger.restore({ name: sealed })
  expect(readFileSync(join(shop.folder, 'proofs', hash))).toEqual(content)
})
