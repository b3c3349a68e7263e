// Every test runs, against our own code, without waiting for the clock.
import { type ESTree, Visitor } from 'vite'
import { type Check, isIn, type Source } from './source.ts'

const leavingOut = new Set(['skip', 'only', 'todo', 'skipIf', 'runIf', 'fails', 'failing'])
const runners = new Set(['test', 'it', 'describe', 'suite', 'bench'])
const mocking = new Set(['mock', 'doMock', 'unmock', 'importMock', 'spyOn', 'stubGlobal'])

export const checkTests: Check = sources =>
  sources.filter(({ path }) => isIn(path, 'test')).flatMap(source => testProblems(source))

function testProblems({ path, program, imports }: Source): string[] {
  const problems: string[] = []
  new Visitor({
    MemberExpression(node) {
      const name = node.property.type === 'Identifier' ? node.property.name : ''
      const root = rootOf(node)
      if (runners.has(root) && leavingOut.has(name)) problems.push(`${path} uses ${root}.${name}; every test runs`)
      if (root === 'vi' && mocking.has(name)) problems.push(`${path} uses vi.${name}; pass in what the code needs`)
      if (name === 'waitForTimeout') problems.push(`${path} waits for time to pass; wait for what should happen`)
    },
    CallExpression({ callee, arguments: [first] }) {
      const name = callee.type === 'Identifier' ? callee.name : ''
      if (name === 'sleep' || (name === 'setTimeout' && isWait(first)))
        problems.push(`${path} sleeps; wait for what should happen`)
      if (name === 'xit' || name === 'xtest' || name === 'xdescribe')
        problems.push(`${path} uses ${name}; every test runs`)
    },
  }).visit(program)
  if (imports.some(({ to }) => to === 'node:timers/promises' || to === 'timers/promises'))
    problems.push(`${path} imports timers; wait for what should happen`)
  return problems
}

/** Something goes on when the time is up. A deadline, which only ever fails, does not. */
function isWait(then: ESTree.Argument | undefined): boolean {
  const called = then?.type === 'ArrowFunctionExpression' && then.expression ? then.body : then
  if (called?.type === 'Identifier') return true
  const name = called?.type === 'CallExpression' && called.callee.type === 'Identifier' ? called.callee.name : ''
  return name === 'resolve' || name === 'done'
}

/** The name at the left end: `test` in `test.each(table).skip`. */
function rootOf(node: ESTree.Expression): string {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'MemberExpression') return rootOf(node.object)
  return node.type === 'CallExpression' && node.callee.type !== 'Super' ? rootOf(node.callee) : ''
}
