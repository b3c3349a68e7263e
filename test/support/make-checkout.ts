// A checkout of this repository with a page of its own, for tests that run a whole program apart from what is built here.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const repository = fileURLToPath(new URL('../../', import.meta.url))

/** `pageFolder`: where the program that is tested looks for the built screens, from the checkout's root. */
export function makeCheckout(pageFolder: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'galla-checkout-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const screens = join(repository, 'src', 'renderer')
  for (const name of ['src', 'drizzle', 'resources', 'package.json'])
    cpSync(join(repository, name), join(folder, name), { recursive: true, filter: from => from !== screens })
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, pageFolder), { recursive: true })
  writeFileSync(join(folder, pageFolder, 'index.html'), '<!doctype html><title>Galla</title>')
  return folder
}
