// Every refusal is given somewhere and reached by a test; a code that is neither is a promise nobody keeps.
import { Visitor } from 'vite'
import { isIn, type Source } from './source.ts'

export function refusalProblems(codes: readonly string[], sources: readonly Source[]): string[] {
  const inCode = wordsOf(sources.filter(({ path }) => isIn(path, 'src') && !path.endsWith('kernel/refusal.ts')))
  const inTests = wordsOf(sources.filter(({ path }) => isIn(path, 'test') && !isIn(path, 'test/structure')))
  return codes.flatMap(code => {
    if (!inCode.has(code)) return [`no code refuses with ${code}; take it out of src/shared/kernel/refusal.ts`]
    return inTests.has(code) ? [] : [`no test reaches the refusal ${code}`]
  })
}

function wordsOf(sources: readonly Source[]): Set<string> {
  const words = new Set<string>()
  for (const { program } of sources)
    new Visitor({
      Literal(node) {
        if (typeof node.value === 'string') words.add(node.value)
      },
    }).visit(program)
  return words
}
