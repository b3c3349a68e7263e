// `npm run bench`: the screens as users have them and a browser to show them, then every measurement.
import { buildProgram, buildScreens } from './build.mjs'
import { nodePath, runToEnd } from './processes.mjs'
import { ensureSystemTools } from './system-tools.mjs'

/** @param {{ root: string, args: string[], env: NodeJS.ProcessEnv, say: (line: string) => void }} task @returns {Promise<number>} */
export async function benchAll(task) {
  const { root, args, say } = task
  for (const sentence of await ensureSystemTools(task)) say(sentence)
  await buildScreens(task)
  await buildProgram(task)
  return runToEnd(nodePath(root), ['bench/run.ts', ...args], { cwd: root })
}
