// What people and programs call the columns of an item list, in English, Hindi and Tamil, the surest word first.
// Words are written as `plainHeader` makes them: lower case, no signs.

import type { ItemsField } from '../../../../shared/contract/counter/import/items-mapping.ts'

export const headerWords: Readonly<Record<ItemsField, readonly string[]>> = {
  code: [
    ...['code', 'item code', 'product code', 'sku', 'sku code', 'stock code', 'article code', 'article no', 'plu'],
    ...['plu code', 'part no', 'part number', 'item no', 'item number', 'alias', 'short code', 'name alias'],
    ...['कोड', 'आइटम कोड', 'वस्तु कोड', 'குறியீடு', 'பொருள் குறியீடு'],
  ],
  name: [
    ...['name', 'item name', 'product name', 'name of item', 'item', 'product', 'items', 'products', 'title'],
    ...['particulars', 'item description', 'product description', 'description', 'goods', 'stock item', 'article'],
    ...['medicine name', 'display name', 'english name'],
    ...[
      'नाम',
      'वस्तु का नाम',
      'आइटम का नाम',
      'उत्पाद का नाम',
      'सामान का नाम',
      'वस्तु',
      'आइटम',
      'उत्पाद',
      'सामान',
      'माल',
      'विवरण',
    ],
    ...['பெயர்', 'பொருள் பெயர்', 'பொருளின் பெயர்', 'தயாரிப்பு பெயர்', 'பொருள்', 'தயாரிப்பு', 'விவரம்'],
  ],
  name_hi: ['name hi', 'name hindi', 'hindi name', 'name in hindi', 'हिंदी नाम', 'हिन्दी नाम', 'नाम हिंदी', 'नाम हिन्दी'],
  name_ta: ['name ta', 'name tamil', 'tamil name', 'name in tamil', 'தமிழ் பெயர்', 'பெயர் தமிழ்', 'தமிழ்ப் பெயர்'],
  barcode: [
    ...['barcode', 'bar code', 'barcodes', 'barcode id', 'barcode no', 'barcode number', 'ean', 'ean code', 'ean 13'],
    ...['ean13', 'upcean', 'upc ean', 'ean upc', 'upc', 'upc code', 'gtin', 'isbn', 'scan code', 'item barcode'],
    ...['बारकोड', 'बार कोड', 'பார்கோடு', 'பார் கோடு'],
  ],
  group: [
    ...['group', 'item group', 'category', 'category name', 'item category', 'product category', 'group name'],
    ...['stock group', 'product group', 'department', 'section', 'under', 'parent', 'product type', 'item type'],
    ...['sub category', 'subcategory', 'sub group'],
    ...['श्रेणी', 'वर्ग', 'समूह', 'வகை', 'பிரிவு', 'குழு'],
  ],
  hsn: [
    'hsn',
    'hsn code',
    'hsn sac',
    'hsn sac code',
    'hsn or sac',
    'sac',
    'sac code',
    'hs code',
    'एचएसएन',
    'एचएसएन कोड',
    'எச்எஸ்என்',
  ],
  tax_rate: [
    ...['tax rate', 'gst', 'gst rate', 'gst percent', 'gst percentage', 'tax', 'tax percent', 'tax percentage', 'igst'],
    ...['igst rate', 'integrated tax', 'intra state tax rate', 'vat', 'rate of tax', 'taxability'],
    ...['जीएसटी', 'जीएसटी दर', 'कर', 'कर दर', 'कर की दर', 'ஜிஎஸ்டி', 'வரி', 'வரி விகிதம்'],
  ],
  price: [
    ...['sale price', 'selling price', 'sales price', 'discounted price', 'discount price', 'offer price', 'our price'],
    ...['retail price', 'sale rate', 'selling rate', 'sales rate', 's rate', 's price', 'sp', 'standard selling rate'],
    ...['retail', 'variant price', 'unit price', 'price', 'rate'],
    ...['विक्रय मूल्य', 'बिक्री मूल्य', 'बिक्री दर', 'मूल्य', 'दाम', 'कीमत', 'भाव', 'दर'],
    ...['விற்பனை விலை', 'விலை'],
  ],
  price_mode: [
    ...['price mode', 'inclusive of tax', 'tax inclusive', 'price includes tax', 'inclusive', 'sale price type'],
    ...['tax type', 'with tax', 'vat type', 'कर सहित', 'வரி உட்பட'],
  ],
  mrp: [
    ...['mrp', 'm r p', 'maximum retail price', 'max retail price', 'market price', 'list price', 'printed price'],
    ...['compare at price', 'variant compare at price'],
    ...['एमआरपी', 'एम आर पी', 'अधिकतम खुदरा मूल्य', 'எம்ஆர்பி', 'அதிகபட்ச சில்லறை விலை'],
  ],
  cost: [
    ...['cost', 'cost price', 'purchase price', 'purchase rate', 'buying price', 'buy price', 'landing cost'],
    ...['landed cost', 'cp', 'p rate', 'p price', 'basic rate', 'cost per item', 'standard cost'],
    ...['लागत', 'खरीद मूल्य', 'खरीद दर', 'क्रय मूल्य', 'கொள்முதல் விலை', 'அடக்க விலை', 'வாங்கும் விலை'],
  ],
  unit: [
    ...['unit', 'units', 'uom', 'base unit', 'unit name', 'usage unit', 'unit of measure', 'unit of measurement'],
    ...['default unit of measure', 'base units', 'primary unit', 'इकाई', 'அலகு'],
  ],
  uqc: ['uqc', 'uqc code', 'unit quantity code', 'gst unit'],
  decimals: ['decimals', 'decimal places', 'no of decimal places', 'दशमलव', 'தசமம்'],
  stock: [
    ...['stock', 'opening stock', 'opening stock quantity', 'opening quantity', 'opening qty', 'opening balance'],
    ...['current stock', 'current stock quantity', 'closing stock', 'closing quantity', 'closing balance', 'on hand'],
    ...['in stock', 'stock quantity', 'stock qty', 'stock on hand', 'available stock', 'available quantity', 'balance'],
    ...['inventory', 'variant inventory qty', 'quantity', 'qty', 'स्टॉक', 'शेष', 'मात्रा', 'இருப்பு', 'அளவு'],
  ],
  low_stock: [
    ...['low stock', 'minimum stock', 'min stock', 'minimum stock quantity', 'minimum stock to maintain'],
    ...['reorder level', 're order level', 'reorder point', 'low stock qty', 'low stock alert', 'min qty'],
    ...['न्यूनतम स्टॉक', 'குறைந்தபட்ச இருப்பு'],
  ],
  pack_size: [
    ...[
      'pack size',
      'pack',
      'packing',
      'packaging',
      'package size',
      'size',
      'net weight',
      'net wt',
      'weight',
      'pack qty',
    ],
    ...['net quantity', 'पैक', 'पैक साइज', 'वज़न', 'பேக்', 'எடை'],
  ],
  brand: [
    'brand',
    'brand name',
    'company',
    'company name',
    'manufacturer',
    'mfr',
    'make',
    'vendor',
    'ब्रांड',
    'कंपनी',
    'பிராண்டு',
    'நிறுவனம்',
  ],
  active: ['active', 'is active', 'enabled', 'status', 'सक्रिय', 'செயலில்'],
}

/** Words that say nothing by themselves: `Item MRP (Rs.)` is `MRP`. */
export const fillerWords: ReadonlySet<string> = new Set(
  'item product stock goods default standard current rs inr rupees in of the per no number amount amt'.split(' '),
)
