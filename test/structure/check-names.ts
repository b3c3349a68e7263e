// A name says what is inside. Names that would fit anything say nothing, and a file of re-exports hides where things are.
import { basename } from 'node:path'
import type { Check } from './source.ts'

const emptyWords = /^(utils?|helpers?|common|misc|lib|stuff|tools?|shared-utils)$/
const frontDoors = ['src/main/index.ts', 'src/preload/index.ts', 'src/api/index.ts']
const componentName = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/
const plainName = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|tsx|mjs)$/

export const checkNames: Check = sources =>
  sources.flatMap(({ path }) => {
    const name = basename(path)
    const empty = path.split(/[/.]/).find(word => emptyWords.test(word))
    if (empty !== undefined) return [`${path} is named "${empty}", which fits anything; name it for what is inside`]
    if (name === 'index.ts' && !frontDoors.includes(path)) return [`${path} is an index; only front doors are named so`]
    if (componentName.test(name) || plainName.test(name)) return []
    return [`${path} is not named like-this.ts, or LikeThis.tsx for a component`]
  })

export const checkReExports: Check = sources =>
  sources
    .filter(({ program }) => program.body.length > 0)
    .filter(({ program }) =>
      program.body.every(node => node.type.startsWith('Export') && 'source' in node && node.source),
    )
    .map(({ path }) => `${path} only exports what others hold; import it from where it is`)

export const checkOpenings: Check = sources =>
  sources
    .filter(({ text }) => !/^(#!.*\n)?(\/\/|\/\*)/.test(text))
    .map(({ path }) => `${path} does not open with what it is for, in one to four lines of comment`)
