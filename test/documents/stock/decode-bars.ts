// Reads bars as a scanner does: from the pixels of a printed label, by the tables of the standards. Knows nothing of how
// they were made.

/** Widths of the runs of black and white along one row, from the first black to the last. */
export function runsOf(row: readonly boolean[]): number[] {
  const runs: number[] = []
  const from = row.indexOf(true)
  for (let x = from; x <= row.lastIndexOf(true); x += 1) {
    if (x > from && row[x] === row[x - 1]) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
    else runs.push(1)
  }
  return runs
}

/** EAN-13, EAN-8, UPC-A (as EAN-13 with a leading zero), ITF or Code 128; throws when it is none. */
export function decodeBars(runs: readonly number[]): string {
  const [first = 0, second = 0] = runs
  // EAN begins with a bar and a space of one module each, Code 128 with a bar of two.
  const isEan = first < second * 1.5
  if (isEan && runs.length === 59) return decodeEan13(runs)
  if (isEan && runs.length === 43) return decodeEan8(runs)
  if ((runs.length - 7) % 10 === 0 && isItf(runs)) return decodeItf(runs)
  if (runs.length % 6 === 1) return decodeCode128(runs)
  throw new Error(`nothing known has ${runs.length} bars and spaces`)
}

/** Space, bar, space, bar of each digit on the left with odd parity; the right has the same widths, even parity mirrored. */
const oddWidths = ['3211', '2221', '2122', '1411', '1132', '1231', '1114', '1312', '1213', '3112']
const firstDigits = [
  ...['OOOOOO', 'OOEOEE', 'OOEEOE', 'OOEEEO', 'OEOOEE'],
  ...['OEEOOE', 'OEEEOO', 'OEOEOE', 'OEOEEO', 'OEEOEO'],
]
const mirrored = (widths: string) => [...widths].reverse().join('')

function decodeEan13(runs: readonly number[]): string {
  const left = [0, 1, 2, 3, 4, 5].map(index => eanDigit(runs.slice(3 + index * 4, 7 + index * 4)))
  const right = [0, 1, 2, 3, 4, 5].map(index => eanDigit(runs.slice(32 + index * 4, 36 + index * 4)))
  const first = firstDigits.indexOf(left.map(({ parity }) => parity).join(''))
  return [first, ...left.map(({ digit }) => digit), ...right.map(({ digit }) => digit)].join('')
}

function decodeEan8(runs: readonly number[]): string {
  const left = [0, 1, 2, 3].map(index => eanDigit(runs.slice(3 + index * 4, 7 + index * 4)))
  const right = [0, 1, 2, 3].map(index => eanDigit(runs.slice(24 + index * 4, 28 + index * 4)))
  return [...left, ...right].map(({ digit }) => digit).join('')
}

function eanDigit(runs: readonly number[]): { digit: number; parity: 'O' | 'E' } {
  const widths = inModules(runs, 7)
  const odd = oddWidths.indexOf(widths)
  if (odd >= 0) return { digit: odd, parity: 'O' }
  const even = oddWidths.indexOf(mirrored(widths))
  if (even < 0) throw new Error(`no digit has the widths ${widths}`)
  return { digit: even, parity: 'E' }
}

function inModules(runs: readonly number[], modules: number): string {
  const all = runs.reduce((sum, run) => sum + run, 0)
  return runs.map(run => Math.round((run * modules) / all)).join('')
}

const itfDigits = ['NNWWN', 'WNNNW', 'NWNNW', 'WWNNN', 'NNWNW', 'WNWNN', 'NWWNN', 'NNNWW', 'WNNWN', 'NWNWN']

function isItf(runs: readonly number[]): boolean {
  const narrow = Math.min(...runs)
  return runs.slice(0, 4).every(run => run < narrow * 1.75) && runs.every(run => run < narrow * 3.5)
}

function decodeItf(runs: readonly number[]): string {
  const narrow = (runs.slice(0, 4).reduce((sum, run) => sum + run, 0) / 4) * 1.6
  const letters = runs.map(run => (run > narrow ? 'W' : 'N'))
  let digits = ''
  for (let from = 4; from + 10 <= runs.length - 3; from += 10) {
    const pair = letters.slice(from, from + 10)
    for (const offset of [0, 1]) digits += itfDigits.indexOf(pair.filter((_, index) => index % 2 === offset).join(''))
  }
  return digits
}

/** ISO/IEC 15417: bar and space widths of the values 0 to 105. */
const code128 =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232'

const code128Values: readonly string[] = code128.match(/.{6}/g) ?? []

function decodeCode128(runs: readonly number[]): string {
  const values: number[] = []
  for (let from = 0; from + 6 <= runs.length - 7; from += 6) {
    const widths = inModules(runs.slice(from, from + 6), 11)
    const value = code128Values.indexOf(widths)
    if (value < 0) throw new Error(`no value has the widths ${widths}`)
    values.push(value)
  }
  const [start = 0, ...data] = values
  const check = data.pop()
  const sum = data.reduce((total, value, index) => total + value * (index + 1), start)
  if (sum % 103 !== check) throw new Error('the check value is wrong')
  return textOf(start, data)
}

function textOf(start: number, data: readonly number[]): string {
  let [set, text] = [start === 105 ? 'C' : start === 104 ? 'B' : 'A', '']
  for (const value of data) {
    if (value === 99 && set !== 'C') set = 'C'
    else if (value === 100 && set !== 'B') set = 'B'
    else if (value === 101 && set !== 'A') set = 'A'
    else if (set === 'C') text += String(value).padStart(2, '0')
    else text += String.fromCharCode(value + 32)
  }
  return text
}
