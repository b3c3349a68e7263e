// The rules of the house (CONTRIBUTING.md), held against every file. A failure names the file and the rule.
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { counterContract } from '../../src/shared/contract/counter/counter-contract.ts'
import { refusalCodes } from '../../src/shared/kernel/refusal.ts'
import { checkDoorsOnly, checkHiddenTypes, checkModuleState } from './check-code.ts'
import { operationProblems, wireProblems } from './check-contract.ts'
import { checkCycles, checkImports, checkRooms, ownerProblems } from './check-imports.ts'
import { checkNames, checkOpenings, checkReExports } from './check-names.ts'
import { refusalProblems } from './check-refusals.ts'
import { checkFileSizes, checkFolderSizes, checkFunctionSizes } from './check-sizes.ts'
import { checkTests } from './check-tests.ts'
import { wordProblems } from './check-words.ts'
import { rooms } from './rooms.ts'
import { type Check, readSources } from './source.ts'

const sources = readSources(fileURLToPath(new URL('../../', import.meta.url)))
const paths = new Set(sources.map(({ path }) => path))

const rules: [string, Check][] = [
  ['every file is in a room', checkRooms],
  ['a room imports what its line allows', checkImports],
  ['imports do not go in a circle', checkCycles],
  ['files are small', checkFileSizes],
  ['functions are small', checkFunctionSizes],
  ['folders are small', checkFolderSizes],
  ['files are named for what is inside', checkNames],
  ['no file only passes on what others hold', checkReExports],
  ['a file opens with what it is for', checkOpenings],
  ['no module keeps state', checkModuleState],
  ['types are not hidden', checkHiddenTypes],
  ['only doors read time, chance and environment', checkDoorsOnly],
  ['every test runs, on our own code, without sleeping', checkTests],
]

test.each(rules)('%s', (_rule, check) => {
  expect(check(sources).join('\n')).toBe('')
})

test('a library has one owner', () => {
  expect(ownerProblems(rooms).join('\n')).toBe('')
})

test('a call, its operation and its test carry the same name', () => {
  expect(operationProblems(counterContract, paths).join('\n')).toBe('')
})

test('everything in the contract survives a real wire', () => {
  expect(wireProblems(counterContract).join('\n')).toBe('')
})

test('every refusal is given somewhere and reached by a test', () => {
  expect(refusalProblems(refusalCodes, sources).join('\n')).toBe('')
})

test('every word of the screens is said on one', () => {
  expect(wordProblems(sources).join('\n')).toBe('')
})
