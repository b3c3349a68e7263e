// Runs one benchmark in a process of its own and prints its rows as one line of JSON.
// `node bench/run-one.ts NAME [--full]`

import type { Bench } from './bench-row.ts'

const [name, ...options] = process.argv.slice(2)
const { run } = (await import(new URL(`${name}.ts`, import.meta.url).href)) as { run: Bench }
console.log(JSON.stringify(await run({ full: options.includes('--full') })))
