// Before any test: the program is built of the sources as they are now, if it is not yet.
import { buildProgram } from '../../../scripts/steps/build.mjs'
import { projectFolder } from '../test-folders.ts'

export default function setUp(): Promise<void> {
  return buildProgram({ root: projectFolder, say: line => console.log(line) })
}
