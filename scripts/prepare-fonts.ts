// Makes resources/fonts from the @fontsource packages: one plain TrueType file for each script and weight, holding only
// the characters a shop's paper needs. Run it by hand after changing a package; its output is committed.
//   node_modules/.bin/node scripts/prepare-fonts.ts

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'

type Range = readonly [first: number, last: number]

interface Face {
  readonly name: string
  readonly fontPackage: string
  /** The package's file for this part of the family, without weight and ending. */
  readonly part: string
  readonly ranges: readonly Range[]
  /** OpenType features to keep; all of them when left out, as Indic scripts need. */
  readonly features?: string[]
}

const faces: readonly Face[] = [
  {
    name: 'latin',
    fontPackage: 'noto-sans',
    part: 'noto-sans-latin',
    ranges: [
      [0x20, 0x7e],
      [0xa0, 0xff],
      [0x152, 0x153],
      [0x2010, 0x2027],
      [0x2030, 0x203a],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
      [0x2212, 0x2212],
    ],
    features: ['kern'],
  },
  {
    // The rupee sign lives here.
    name: 'latin-ext',
    fontPackage: 'noto-sans',
    part: 'noto-sans-latin-ext',
    ranges: [
      [0x100, 0x17f],
      [0x218, 0x21b],
      [0x20b9, 0x20b9],
      [0x1e00, 0x1eff],
    ],
    features: ['kern', 'ccmp', 'mark', 'mkmk'],
  },
  {
    name: 'devanagari',
    fontPackage: 'noto-sans-devanagari',
    part: 'noto-sans-devanagari-devanagari',
    ranges: [
      [0x20, 0x20],
      [0x900, 0x97f],
      [0x200c, 0x200d],
      [0x25cc, 0x25cc],
      [0xa8e0, 0xa8ff],
    ],
  },
  {
    name: 'tamil',
    fontPackage: 'noto-sans-tamil',
    part: 'noto-sans-tamil-tamil',
    ranges: [
      [0x20, 0x20],
      [0xb80, 0xbff],
      [0x200c, 0x200d],
      [0x25cc, 0x25cc],
    ],
  },
]

const weights = [
  { name: 'regular', number: 400 },
  { name: 'bold', number: 700 },
]

const packages = join(import.meta.dirname, '../node_modules/@fontsource')
const target = join(import.meta.dirname, '../resources/fonts')

function charactersOf(ranges: readonly Range[]): string {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
    .join('')
}

async function prepare(face: Face, weight: (typeof weights)[number]): Promise<void> {
  const source = join(packages, face.fontPackage, 'files', `${face.part}-${weight.number}-normal.woff2`)
  const options = {
    targetFormat: 'sfnt',
    noHinting: true,
    dropTables: ['gasp', 'STAT'],
    ...(face.features && { keepFeatures: face.features }),
  } as const
  const bytes = await subsetFont(readFileSync(source), charactersOf(face.ranges), options)
  const file = `noto-sans-${face.name}-${weight.name}.ttf`
  writeFileSync(join(target, file), bytes)
  console.log(`${file}: ${bytes.length} bytes`)
}

mkdirSync(target, { recursive: true })
for (const face of faces) for (const weight of weights) await prepare(face, weight)
for (const name of ['noto-sans', 'noto-sans-devanagari', 'noto-sans-tamil']) {
  copyFileSync(join(packages, name, 'LICENSE'), join(target, `OFL-${name}.txt`))
}
