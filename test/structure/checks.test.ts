// A check that cannot fail protects nothing: each one here finds what it is for in a small made-up house.
import { expect, test } from 'vitest'
import * as z from 'zod'
import { command, event } from '../../src/shared/rpc/contract.ts'
import { checkDoorsOnly, checkHiddenTypes, checkModuleState } from './check-code.ts'
import { operationProblems, wireProblems } from './check-contract.ts'
import { checkCycles, checkImports, checkRooms, ownerProblems } from './check-imports.ts'
import { checkNames, checkOpenings, checkReExports } from './check-names.ts'
import { refusalProblems } from './check-refusals.ts'
import { checkFileSizes, checkFolderSizes, checkFunctionSizes } from './check-sizes.ts'
import { checkTests } from './check-tests.ts'
import { wordProblems } from './check-words.ts'
import { type Check, readSource } from './source.ts'

const found = (check: Check, path: string, text: string): string[] => check([readSource(path, text)])
const lines = (count: number) => 'f()\n'.repeat(count)

const faults: [string, Check, string, string, string][] = [
  ['a room nobody thought about', checkRooms, 'src/cloud/a.ts', '', 'src/cloud/a.ts is in no room'],
  [
    'sync in an operation',
    checkImports,
    'src/main/operations/invoice/a.ts',
    "import { a } from '../../sync/push.ts'",
    'imports src/main/sync/push.ts; src/main/operations may import',
  ],
  [
    'a dynamic import',
    checkImports,
    'src/main/operations/invoice/a.ts',
    "await import('../../core/open-core.ts')",
    'imports src/main/core/open-core.ts',
  ],
  [
    'a passed-on export',
    checkImports,
    'src/shared/kernel/a.ts',
    "export { z } from 'zod'",
    'imports zod; src/shared/kernel may import nothing only',
  ],
  ['zod at run time in rules', checkImports, 'src/shared/domain/a.ts', "import * as z from 'zod'", 'imports zod'],
  [
    'values where types are meant',
    checkImports,
    'src/shared/domain/a.ts',
    "import { type A, b } from '../records/item.ts'",
    'imports src/shared/records/item.ts',
  ],
  [
    'a library that only begins alike',
    checkImports,
    'src/shared/rpc/a.ts',
    "import type { A } from 'zod-extra'",
    'imports types of zod-extra',
  ],
  ['node in the shared side', checkImports, 'src/shared/rpc/a.ts', "import fs from 'node:fs'", 'imports node:fs'],
  ['electron in the core', checkImports, 'src/main/core/a.ts', "import { app } from 'electron'", 'imports electron'],
  [
    'a test in the product',
    checkImports,
    'src/main/core/a.ts',
    "import { a } from '../../../test/support/a.ts'",
    'imports test/support/a.ts',
  ],
  [
    'one noun using another',
    checkImports,
    'src/main/operations/invoice/a.ts',
    "import { b } from '../item/b.ts'",
    'different folders of src/main/operations',
  ],
  [
    'one screen using another',
    checkImports,
    'src/renderer/screens/sell/deep/a.ts',
    "import { b } from '../../items/b.ts'",
    'different folders of src/renderer/screens',
  ],
  ['a long file', checkFileSizes, 'src/a.ts', lines(301), 'has 301 lines'],
  [
    'a long function',
    checkFunctionSizes,
    'src/a.ts',
    `\nconst f = () => {\n${lines(59)}}`,
    'src/a.ts:2 holds a function of 61 lines',
  ],
  [
    'a long method',
    checkFunctionSizes,
    'src/a.ts',
    `const o = { f() {\n${lines(59)}} }`,
    'holds a function of 61 lines',
  ],
  ['an empty name', checkNames, 'src/main/utils/a.ts', '', 'is named "utils"'],
  ['an empty file name', checkNames, 'src/main/core/common.ts', '', 'is named "common"'],
  ['camel case', checkNames, 'src/main/core/openCore.ts', '', 'is not named like-this.ts'],
  ['an index', checkNames, 'src/main/core/index.ts', '', 'is an index'],
  [
    'a file of re-exports',
    checkReExports,
    'src/a.ts',
    "export * from './b.ts'\nexport { c } from './c.ts'",
    'only exports what others hold',
  ],
  ['a file without an opening', checkOpenings, 'src/a.ts', 'export const a = 1', 'does not open with'],
  ['state in a module', checkModuleState, 'src/a.ts', 'let a = 1', 'has a let at its top'],
  ['exported state', checkModuleState, 'src/a.ts', 'export let a = 1', 'has a let at its top'],
  ['any', checkHiddenTypes, 'src/a.ts', 'export const a = b as unknown as any[]', 'says any'],
  ['a silenced compiler', checkHiddenTypes, 'src/a.ts', '// @ts-ignore\nf()', 'silences the compiler'],
  ['the time in an operation', checkDoorsOnly, 'src/main/operations/invoice/a.ts', 'f(Date.now())', 'reads Date.now'],
  ['a new date', checkDoorsOnly, 'src/shared/domain/a.ts', 'f(new Date())', 'reads the time by new Date()'],
  ['chance', checkDoorsOnly, 'src/main/core/a.ts', 'f(globalThis.Math.random())', 'reads Math.random'],
  ['the environment', checkDoorsOnly, 'src/main/core/a.ts', 'f(process.env.HOME)', 'reads process.env'],
  ['a skipped test', checkTests, 'test/a.test.ts', "test.skip('a', () => {})", 'uses test.skip'],
  ['a skipped table', checkTests, 'test/a.test.ts', "describe.each([1]).only('a', () => {})", 'uses describe.only'],
  ['an old way to skip', checkTests, 'test/a.test.ts', "xit('a', () => {})", 'uses xit'],
  ['a mocked module', checkTests, 'test/a.test.ts', "vi.mock('../src/a.ts')", 'uses vi.mock'],
  ['a sleep', checkTests, 'test/a.test.ts', 'await new Promise(done => setTimeout(done, 50))', 'sleeps'],
  [
    'a wordy sleep',
    checkTests,
    'test/a.test.ts',
    'await new Promise(resolve => setTimeout(() => resolve(1), 50))',
    'sleeps',
  ],
  [
    'an imported sleep',
    checkTests,
    'test/a.test.ts',
    "import { setTimeout as wait } from 'node:timers/promises'",
    'imports timers',
  ],
  ['a page that waits', checkTests, 'test/a.test.ts', 'await page.waitForTimeout(50)', 'waits for time to pass'],
]

test.each(faults)('%s is found', (_fault, check, path, text, sentence) => {
  const problems = found(check, path, text)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(path)
  expect(problems[0]).toContain(sentence)
})

const fine: [string, Check, string, string][] = [
  [
    'types where types are meant',
    checkImports,
    'src/shared/domain/a.ts',
    "import type { A } from '../records/item.ts'",
  ],
  ['the same noun', checkImports, 'src/main/operations/invoice/a.ts', "import { b } from './b.ts'"],
  ['what all operations share', checkImports, 'src/main/operations/invoice/a.ts', "import { b } from '../deps.ts'"],
  ['a part of a library', checkImports, 'src/main/ledger/a.ts', "import { b } from 'drizzle-orm/sqlite-core'"],
  ['words in a text or comment', checkHiddenTypes, 'src/a.ts', "// any\nf('as any')"],
  ['a given time', checkDoorsOnly, 'src/shared/kernel/a.ts', 'f(new Date(ms), "Date.now()")'],
  ['the time in a door', checkDoorsOnly, 'src/main/browser.ts', 'f(Date.now())'],
  ['the time in a thread', checkDoorsOnly, 'src/main/core/pdf-worker.ts', 'f(Date.now())'],
  ['a table of tests', checkTests, 'test/a.test.ts', "test.each([1])('a', () => {})"],
  ['a deadline', checkTests, 'test/a.test.ts', "setTimeout(() => fail('no answer'), 9_000)"],
  ['a front door', checkNames, 'src/main/index.ts', ''],
  ['a component', checkNames, 'src/renderer/widgets/KeyPad.tsx', ''],
]

test.each(fine)('%s is no fault', (_name, check, path, text) => {
  expect(found(check, path, text)).toEqual([])
})

test('circles are found, through types as well, and only once', () => {
  const sources = [
    readSource('src/a.ts', "import type { B } from './b.ts'"),
    readSource('src/b.ts', "import { c } from './c.ts'"),
    readSource('src/c.ts', "import { a } from './a.ts'"),
    readSource('src/d.ts', "import { a } from './a.ts'"),
  ]
  expect(checkCycles(sources)).toEqual([
    'src/a.ts imports src/b.ts imports src/c.ts imports src/a.ts; imports may not go in a circle',
  ])
})

test('a crowded folder is found', () => {
  const sources = Array.from({ length: 21 }, (_, number) => readSource(`src/main/core/a${number}.ts`, ''))
  expect(checkFolderSizes(sources)).toEqual([expect.stringContaining('src/main/core has 21 files')])
  expect(checkFolderSizes(sources.slice(1))).toEqual([])
})

test('a library with two rooms is found', () => {
  const table = [
    { place: 'src/a', may: ['ws', 'zod', 'node:net', 'src/b'] },
    { place: 'src/b', may: ['type ws', 'zod', 'node:net'] },
  ]
  expect(ownerProblems(table)).toEqual(['ws belongs to src/a and src/b; one library has one owner'])
})

test('a call without its operation, or without a test of that name, is found', () => {
  const contract = { itemGroup: { save: command(z.object({}), z.object({})), changed: event(z.object({})) } }
  const operation = 'src/main/operations/item-group/save-item-group.ts'
  const test = 'test/operations/item-group/save-item-group.test.ts'
  expect(operationProblems(contract, new Set([operation, test]))).toEqual([])
  expect(operationProblems(contract, new Set([operation]))).toEqual([`the call itemGroup.save has no ${test}`])
  expect(operationProblems(contract, new Set([test]))).toEqual([`the call itemGroup.save has no ${operation}`])
})

test('what JSON cannot carry is found', () => {
  const contract = {
    toy: {
      good: command(z.object({ at: z.string().transform(Number) }), z.object({ n: z.number().default(1) })),
      bad: command(z.object({ at: z.date() }), z.object({ at: z.string().transform(text => new Date(text)) })),
      worse: event(z.map(z.string(), z.bigint())),
    },
  }
  expect(wireProblems(contract).map(problem => problem.split(' does')[0])).toEqual([
    'the input of toy.bad',
    'the output of toy.bad',
    'the payload of toy.worse',
  ])
})

test('a refusal that nobody gives, or no test reaches, is found', () => {
  const sources = [
    readSource('src/main/a.ts', "f('cart_empty', 'not_found') // 'only_said'"),
    readSource('test/a.test.ts', "f('cart_empty')"),
    readSource('test/structure/b.test.ts', "f('not_found')"),
  ]
  expect(refusalProblems(['cart_empty', 'not_found', 'only_said'], sources)).toEqual([
    'no test reaches the refusal not_found',
    'no code refuses with only_said; take it out of src/shared/kernel/refusal.ts',
  ])
})

test('words are found by the names they go by, and missed when no screen says them', () => {
  const words = { till: { title: '', open: { act: '', hint: '' }, kinds: { sale: '' }, gone: '' }, sell: { act: '' } }
  const screen = `import { useWords } from './language.tsx'
    export function Screen({ kind, sell: other }: { kind: 'sale'; sell: { act: string } }) {
      const { till: w } = useWords()
      const { open } = w
      return [w.title, open.act, w.kinds[kind], other.act]
    }`
  expect(wordProblems([readSource('src/renderer/Screen.tsx', screen)], words)).toEqual([
    'the words till.open.hint are said on no screen',
    'the words till.gone are said on no screen',
    'the words sell.act are said on no screen',
  ])
})
