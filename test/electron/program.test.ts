// The Electron program as a whole, from its first line to its end, with a stand-in for Electron in a process of its own.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourceInstallation } from '../../src/main/door/source-installation.ts'
import { makeCheckout, repository } from '../support/make-checkout.ts'

const hook = new URL('./stand-in/use-stand-in.mjs', import.meta.url).href

/** With the workers beside the program, where the bundle has them. */
function makeProgram(): string {
  const folder = makeCheckout('src/renderer')
  for (const [name, url] of Object.entries(sourceInstallation().workers))
    writeFileSync(
      join(folder, 'src', 'main', `${name}-worker.js`),
      `import '${url.href.replace(repository, `${folder}/`)}'`,
    )
  return folder
}

/** `src/main/index.ts` looks around itself as the bundle in `out/main` does. */
function start(folder: string) {
  const program = join(folder, 'src', 'main', 'index.ts')
  const args = ['--import', hook, program, '--data', join(folder, 'data')]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: folder })
  const steps = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  return { status, steps, stderr }
}

test('the program opens the shop, shows its page, answers it, and closes the shop before it ends', () => {
  const folder = makeProgram()
  const { status, steps, stderr } = start(folder)
  expect(steps).toEqual([
    ['scheme', 'galla'],
    ['path', ['userData', 'window']],
    ['menu', null],
    ['permissions', null],
    ['page', 200],
    ['shown', null],
    ['answer', 'done'],
    ['quit', 'waits'],
    ['quit', 'ends'],
  ])
  expect([status, stderr]).toEqual([0, ''])
  expect(existsSync(join(folder, 'data', 'shop.galla'))).toBe(true)
})

test('without its screens the program says so and opens no shop', () => {
  const folder = makeProgram()
  rmSync(join(folder, 'src', 'renderer'), { recursive: true })
  const { status, steps } = start(folder)
  expect(steps.at(-1)).toEqual(['box', ['Galla cannot open', expect.stringContaining('the screens are not built')]])
  expect(status).toBe(1)
  expect(existsSync(join(folder, 'data', 'shop.galla'))).toBe(false)
})
