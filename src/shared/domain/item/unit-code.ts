// From the unit a shop writes (kg, packet, बोतल) to GSTN's unit quantity code and how finely it is sold.
// The codes are GSTN's own list; what nobody on it fits is OTH.

export interface UnitCode {
  readonly uqc: string
  readonly decimals: number
}

const wordsByCode: Readonly<Record<string, string>> = {
  BAG: 'bag bags sack bori बोरी बैग பை மூட்டை',
  BAL: 'bale bales',
  BDL: 'bundle bundles बंडल கட்டு',
  BKL: 'buckle buckles',
  BOU: 'billion',
  BOX: 'box boxes डिब्बा बॉक्स பெட்டி',
  BTL: 'bottle bottles btl बोतल பாட்டில்',
  BUN: 'bunch bunches गुच्छा',
  CAN: 'can cans tin tins',
  CBM: 'cbm cubicmeter cubicmetre',
  CCM: 'ccm cubiccentimeter cubiccentimetre',
  CMS: 'cm cms centimeter centimetre',
  CTN: 'carton cartons ctn case cases पेटी',
  DOZ: 'dozen dozens doz dz दर्जन டஜன்',
  DRM: 'drum drums',
  GGK: 'greatgross',
  GMS: 'g gm gms gram grams gramme grammes ग्राम கிராம்',
  GRS: 'gross',
  GYD: 'grossyard grossyards',
  KGS: 'kg kgs kilo kilos kilogram kilograms किलो किग्रा கிலோ',
  KLR: 'kl kilolitre kiloliter',
  KME: 'km kms kilometre kilometer',
  LTR: 'l lt ltr ltrs litre litres liter liters लीटर லிட்டர்',
  MLT: 'ml mls millilitre milliliter',
  MTR: 'm mtr mtrs meter meters metre metres मीटर மீட்டர்',
  MTS: 'mt metricton',
  NOS: 'no nos number numbers ea each नग எண்',
  PAC: 'pac pack packs packet packets pkt pkts पैकेट பாக்கெட்',
  PCS: 'pc pcs piece pieces पीस துண்டு',
  PRS: 'pair pairs prs जोड़ी ஜோடி',
  QTL: 'quintal quintals qtl क्विंटल',
  ROL: 'roll rolls रोल',
  SET: 'set sets सेट செட்',
  SQF: 'sqft squarefoot squarefeet',
  SQM: 'sqm squaremeter squaremetre',
  SQY: 'sqyd squareyard squareyards',
  TBS: 'tablet tablets tab tabs tbs',
  TGM: 'tengross',
  THD: 'thousand thousands',
  TON: 'ton tons tonne tonnes टन',
  TUB: 'tube tubes',
  UGS: 'gallon gallons usgallon',
  UNT: 'unit units u यूनिट',
  YDS: 'yard yards yd yds गज',
}

/** GSTN's code for each unit quantity; services carry NA. */
export const unitQuantityCodes: ReadonlySet<string> = new Set([...Object.keys(wordsByCode), 'OTH', 'NA'])

/** Sold by measure, so in parts: three places are a gram of a kilogram. */
const measured = new Set('KGS LTR MTR QTL TON MTS KLR KME SQF SQM SQY CBM YDS UGS'.split(' '))

const codeByWord: ReadonlyMap<string, string> = new Map(
  Object.entries(wordsByCode).flatMap(([code, words]) => [
    [code.toLowerCase(), code] as const,
    ...words.split(' ').map(word => [word.normalize('NFC'), code] as const),
  ]),
)

/** Never fails: an unknown unit is OTH and sold whole. */
export function unitCodeOf(unit: string): UnitCode {
  const word = unit.normalize('NFC').toLowerCase().replace(/[\s.]/g, '')
  const uqc = codeByWord.get(word) ?? 'OTH'
  return { uqc, decimals: measured.has(uqc) ? 3 : 0 }
}
