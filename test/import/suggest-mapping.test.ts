// Which column is taken for what.

import { expect, test } from 'vitest'
import { headerWords } from '../../src/main/import/kinds/items/header-words.ts'
import { recogniseItems } from '../../src/main/import/kinds/items/recognise-items.ts'
import { suggestMapping } from '../../src/main/import/kinds/items/suggest-mapping.ts'
import { ItemsField } from '../../src/shared/contract/counter/import/items-mapping.ts'
import { tableOf } from './paper-shop.ts'

/** The suggestion, with titles instead of places. */
async function suggestedFor(csv: string) {
  const table = await tableOf(csv)
  const { columns, defaults } = suggestMapping(table)
  const titles = Object.entries(columns).map(([field, column]) => [field, table.columns[column]])
  return { columns: Object.fromEntries(titles), defaults }
}

test.each([
  [
    'BigBasket',
    'index,product,category,sub_category,brand,sale_price,market_price,type,rating\n1,Oil,Care,Hair,Sri,220,250,Oil,4.1\n',
    { name: 'product', price: 'sale_price', mrp: 'market_price', group: 'category', brand: 'brand' },
  ],
  [
    'DMart',
    'Name,Brand,Price,DiscountedPrice,Category,SubCategory,Quantity,Description\nDal,Tata,64,49,Grocery,Dals,500 gm,x\n',
    { name: 'Name', price: 'DiscountedPrice', mrp: 'Price', group: 'Category', pack_size: 'Quantity', brand: 'Brand' },
  ],
  [
    'Open Food Facts',
    'barcode_id,product_name,ingredients,product_image,salt,is_healthy\n8900200024016,Joghurt,Milk,,0.1,1\n',
    { barcode: 'barcode_id', name: 'product_name' },
  ],
  [
    'UHTT',
    'ID,UPCEAN,Name,CategoryID,CategoryName,BrandID,BrandName\n39,8906002380107,Chikki,1,Snacks,0,\n',
    { barcode: 'UPCEAN', name: 'Name', group: 'CategoryName', brand: 'BrandName' },
  ],
  [
    'Vyapar',
    'Item name*,Item code,Category,HSN,Default Mrp,Sale price,Purchase price,Opening stock quantity,Minimum stock quantity,Tax Rate,Inclusive Of Tax,Base Unit (x)\nSoap,1,Care,3401,20,18,15,5,2,GST@18%,Inclusive,Nos\n',
    {
      name: 'Item name*',
      code: 'Item code',
      group: 'Category',
      hsn: 'HSN',
      mrp: 'Default Mrp',
      price: 'Sale price',
      cost: 'Purchase price',
      stock: 'Opening stock quantity',
      low_stock: 'Minimum stock quantity',
      tax_rate: 'Tax Rate',
      price_mode: 'Inclusive Of Tax',
      unit: 'Base Unit (x)',
    },
  ],
  [
    'Tally',
    'Name,Under,Units,HSN/SAC,GST Rate,Opening Balance,Standard Cost\nSoap,Care,Nos,3401,18,5,15\n',
    {
      name: 'Name',
      group: 'Under',
      unit: 'Units',
      hsn: 'HSN/SAC',
      tax_rate: 'GST Rate',
      stock: 'Opening Balance',
      cost: 'Standard Cost',
    },
  ],
  [
    'Hindi',
    'कोड,वस्तु का नाम,श्रेणी,विक्रय मूल्य,एमआरपी,जीएसटी,इकाई,मात्रा\n1,साबुन,देखभाल,18,20,18%,नग,5\n',
    {
      code: 'कोड',
      name: 'वस्तु का नाम',
      group: 'श्रेणी',
      price: 'विक्रय मूल्य',
      mrp: 'एमआरपी',
      tax_rate: 'जीएसटी',
      unit: 'इकाई',
      stock: 'मात्रा',
    },
  ],
  [
    'Tamil',
    'பார்கோடு,பொருள் பெயர்,வகை,விற்பனை விலை,அதிகபட்ச சில்லறை விலை,வரி,அலகு,இருப்பு\n8906002380107,சோப்பு,பராமரிப்பு,18,20,18%,எண்,5\n',
    {
      barcode: 'பார்கோடு',
      name: 'பொருள் பெயர்',
      group: 'வகை',
      price: 'விற்பனை விலை',
      mrp: 'அதிகபட்ச சில்லறை விலை',
      tax_rate: 'வரி',
      unit: 'அலகு',
      stock: 'இருப்பு',
    },
  ],
])('a list from %s is understood by its titles', async (_source, csv, columns) => {
  expect((await suggestedFor(csv)).columns).toEqual(columns)
})

test('a quantity of numbers is stock, one with units is the pack', async () => {
  expect((await suggestedFor('Name,Price,Qty\nSoap,20,12\nOil,90,4\n')).columns).toMatchObject({ stock: 'Qty' })
  expect((await suggestedFor('Name,Price,Qty\nSoap,20,100 g\nOil,90,1 L\n')).columns).toMatchObject({
    pack_size: 'Qty',
  })
})

test('a code column full of trade numbers is the barcode, unless there is a barcode column', async () => {
  expect((await suggestedFor('Code,Name\n8906002380107,Chikki\n')).columns).toEqual({ barcode: 'Code', name: 'Name' })
  expect((await suggestedFor('Code,Barcode,Name\n8906002380107,8906002380107,Chikki\n')).columns).toEqual({
    barcode: 'Barcode',
    name: 'Name',
  })
})

test('a plain price that is ever lower than the discounted one is not taken for the MRP', async () => {
  const { columns } = await suggestedFor('Name,Price,Offer Price\nSoap,10,20\nOil,80,90\n')
  expect(columns).toEqual({ name: 'Name', price: 'Offer Price' })
})

test('in a file without header, barcode and name are known by their looks', async () => {
  const { columns } = await suggestedFor(
    '8906002380107,Peanut chikki (jaggery),45.00\n8901399009037,Sandal soap!,38.50\n',
  )
  expect(columns).toEqual({ barcode: 'Column 1', name: 'Column 2' })
})

test('without a price column rows come in at zero, with one they are refused when it is empty', async () => {
  expect((await suggestedFor('Barcode,Name\n8906002380107,Chikki\n')).defaults.missingPrice).toBe('zero')
  expect((await suggestedFor('Name,Price\nSoap,20\n')).defaults).toEqual({
    priceMode: 'inclusive',
    taxRateBps: 0,
    unit: 'nos',
    missingPrice: 'refuse',
    badBarcode: 'refuse',
  })
})

test.each(ItemsField.options)('the field %s is recognised by its own name', field => {
  expect(recogniseItems(field)).toMatchObject({ field })
})

test('no title stands for two fields', () => {
  const all = Object.values(headerWords).flat()
  expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([])
})

test.each(['line', 'problem', 'index', 'rating', 'product_image', 'ID', 'BreadCrumbs'])('%s is no field', title => {
  expect(recogniseItems(title)).toBeUndefined()
})
