// What a program asked of the disk, in order, as strace saw it: the only witness that knows which writes were already
// flushed when the program said that a sale is safe.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Paths are names within the traced folder; the folder itself is ''. */
export type DiskEvent =
  | { readonly kind: 'create'; readonly name: string }
  | { readonly kind: 'write'; readonly name: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly name: string; readonly length: number }
  | { readonly kind: 'flush'; readonly name: string }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  /** A line the program wrote to its standard output. */
  | { readonly kind: 'said'; readonly text: string }

const traced = 'pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename,openat'

/** Arguments of strace that write one trace per thread as `${traceFile}.PID`. */
export function straceArguments(traceFile: string): string[] {
  return ['-f', '--seccomp-bpf', '-ff', '-y', '-xx', '-s', '1000000', '-e', `trace=${traced}`, '-o', traceFile]
}

/** Events of the thread that did the talking; the others neither write the ledger nor speak. */
export function readSystemCalls(traceFile: string, folder: string): DiskEvent[] {
  const texts = readdirSync(dirname(traceFile))
    .filter(name => name.startsWith(`${basename(traceFile)}.`))
    .map(name => readFileSync(join(dirname(traceFile), name), 'latin1'))
  const [spoken, ...others] = texts.sort((a, b) => b.length - a.length)
  if (spoken === undefined) throw new Error(`no trace at ${traceFile}`)
  const stray = others.flatMap(text => eventsOf(text, folder)).find(event => event.kind !== 'said')
  if (stray !== undefined) throw new Error(`another thread also wrote: ${JSON.stringify(stray).slice(0, 200)}`)
  return eventsOf(spoken, folder)
}

function eventsOf(trace: string, folder: string): DiskEvent[] {
  return trace.split('\n').flatMap(line => {
    const call = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line)
    if (call === null || Number(call[3]) < 0) return []
    const event = eventOf(String(call[1]), String(call[2]), folder)
    return event === undefined ? [] : [event]
  })
}

function eventOf(call: string, given: string, folder: string): DiskEvent | undefined {
  const descriptor = /^(\d+)<((?:\\x[0-9a-f]{2})*)>(?:, )?(.*)$/s.exec(given)
  if (call === 'write' && descriptor?.[1] === '1') {
    return {
      kind: 'said',
      text: bytesOf(quoted(descriptor[3] ?? '')[0])
        .toString()
        .trimEnd(),
    }
  }
  if (descriptor !== null) {
    const name = nameIn(folder, bytesOf(descriptor[2]).toString())
    return name === undefined ? undefined : eventOnFile(call, name, descriptor[3] ?? '')
  }
  const paths = quoted(given).map(path => nameIn(folder, bytesOf(path).toString()))
  const [name, to] = paths
  if (name === undefined) return undefined
  if (call === 'openat') return given.includes('O_CREAT') ? { kind: 'create', name } : undefined
  if (call === 'unlink') return { kind: 'remove', name }
  if (call === 'rename' && to !== undefined) return { kind: 'rename', name, to }
  throw new Error(`a call this does not know: ${call}(${given.slice(0, 100)})`)
}

function eventOnFile(call: string, name: string, rest: string): DiskEvent {
  if (call === 'fsync' || call === 'fdatasync') return { kind: 'flush', name }
  const last = Number(rest.slice(rest.lastIndexOf(' ') + 1))
  if (call === 'ftruncate') return { kind: 'truncate', name, length: Number(rest) }
  if (call === 'pwrite64') return { kind: 'write', name, offset: last, bytes: bytesOf(quoted(rest)[0]) }
  throw new Error(`a call this does not know: ${call} on ${name}`)
}

function quoted(text: string): string[] {
  return [...text.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(match => match[1] ?? '')
}

function bytesOf(escaped = ''): Buffer {
  return Buffer.from(escaped.replaceAll('\\x', ''), 'hex')
}

function nameIn(folder: string, path: string): string | undefined {
  if (path === folder) return ''
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined
}
