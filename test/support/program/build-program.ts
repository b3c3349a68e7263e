// Before any test: the program is built of the sources as they are now, if it is not yet.
import { buildProgram, buildTestPrograms } from '../../../scripts/steps/build.mjs'
import { projectFolder } from '../test-folders.ts'

export default async function setUp(): Promise<void> {
  const task = { root: projectFolder, say: (line: string) => console.log(line) }
  await buildProgram(task)
  await buildTestPrograms(task)
}
