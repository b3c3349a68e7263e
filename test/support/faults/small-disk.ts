// A real disk with so much room and no more: a memory disk mounted for one test. Where this program may not mount one
// (not Linux, not root) the test says that it did not run.
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished, type TestContext } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'

export interface SmallDisk {
  readonly folder: string
  /** Takes what is left but for so many bytes. */
  fill(leftBytes?: number): void
  /** Gives it back. */
  free(): void
  /** What lies there, but for what fills it. */
  names(): string[]
}

const filler = 'holiday.mp4'
const blockBytes = 4096

/** `files`: how many files and folders it can hold; a real disk runs out of them too, and says that it is full. */
export function mountSmallDisk(context: TestContext, { sizeMb, files }: { sizeMb: number; files?: number }): SmallDisk {
  const folder = temporaryFolder()
  // The disk itself is one of its files.
  const limits = [`size=${sizeMb}m`, ...(files === undefined ? [] : [`nr_inodes=${files + 1}`])].join(',')
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', limits, 'galla-test', folder]).status === 0
  context.skip(!isMounted, 'not run: no disk can be mounted here')
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]))
  return {
    folder,
    fill(leftBytes = 0) {
      const { bavail, bsize } = statfsSync(folder)
      const bytes = Math.floor((bavail * bsize - leftBytes) / blockBytes) * blockBytes
      if (bytes > 0) writeFileSync(join(folder, filler), Buffer.alloc(bytes))
    },
    free: () => rmSync(join(folder, filler), { force: true }),
    names: () => readdirSync(folder).filter(name => name !== filler),
  }
}
