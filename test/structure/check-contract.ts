// The contract, the operations and their tests carry the same names, and everything in the contract survives JSON.
import * as z from 'zod'
import { type Contract, entriesOf } from '../../src/shared/rpc/contract.ts'

/** `invoice.issue` ↔ `invoice/issue-invoice`. */
export function operationOf(path: string): string {
  const [noun = '', verb = ''] = path.split('.').map(kebab)
  return `${noun}/${verb}-${noun}`
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

/** Whose calls the core passes on to a server as they are: nothing of the ledger is touched (docs/decisions/0054). */
const passedOn: ReadonlySet<string> = new Set(['market'])

export function operationProblems(contract: Contract, paths: ReadonlySet<string>): string[] {
  return entriesOf(contract)
    .filter(({ entry, noun }) => entry.kind !== 'event' && !passedOn.has(noun))
    .flatMap(({ path }) => {
      const operation = `src/main/operations/${operationOf(path)}.ts`
      const test = `test/operations/${operationOf(path)}.test.ts`
      if (!paths.has(operation)) return [`the call ${path} has no ${operation}`]
      return paths.has(test) ? [] : [`the call ${path} has no ${test}`]
    })
}

/** Dates, sets, numbers beyond JSON: they would pass in the process and break on a real wire. */
export function wireProblems(contract: Contract): string[] {
  return entriesOf(contract).flatMap(({ path, entry }) => {
    if (entry.kind === 'event') return problemOf(`payload of ${path}`, entry.payload, 'output')
    // On the wire, input is as it was before it is read, and output as it is after it was checked.
    return [
      ...problemOf(`input of ${path}`, entry.input, 'input'),
      ...problemOf(`output of ${path}`, entry.output, 'output'),
    ]
  })
}

function problemOf(what: string, schema: z.ZodType, io: 'input' | 'output'): string[] {
  // Nothing at all is left out of a message, and arrives as nothing.
  if (schema instanceof z.ZodUndefined) return []
  try {
    z.toJSONSchema(schema, { unrepresentable: 'throw', io })
    return []
  } catch (error) {
    return [`the ${what} does not survive JSON: ${error instanceof Error ? error.message : error}`]
  }
}
