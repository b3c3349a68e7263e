// A catalogue of up to two million different products, `Surajmani Toor Dal Premium 500 g`: invented brands, what shops
// sell, kinds and sizes. The same index is the same product in every run, and neighbours have nothing in common.

const brands =
  `Aarohi Abhinava Adhira Ajanma Akshara Amrutha Anandam Annamitra Anokhi Apurva Arunima Ashwamedh Avadhi Badalpur Balaka
  Banjara Barsana Bhairavi Bhoomika Bindiya Chandrika Charu Chirmi Chitravan Damini Dehleez Deepshri Dhanya Dharani
  Dhruvam Dilruba Divyansh Ekadanta Elanji Gagan Gajraj Gaurisut Godhuli Goonja Gulistan Hansika Haritam Himkan Indrani
  Indukala Jagriti Jalsa Janaki Jeevika Jharna Kadambari Kailasa Kalpavan Kamalini Kanchipur Kaveripuram Kesaria Kinnari
  Konark Kovai Kumudini Lahari Lekhni Lohitya Madhuban Mahua Malhar Mangalam Manjari Marudhar Mayura Meghdoot Mithila
  Mogra Mrigank Nakshatra Nandanvan Navrang Neelgiri Nirmalya Ojaswi Padmini Pallavi Panchvati Parijat Pathika Phulwari
  Pratham Pushkala Raagini Rajhans Rasvani Ratnakar Roshika Rupashri Sagarika Sahyadri Sandhya Sangini Saptarang Saraswat
  Shatadal Shefali Shyamali Sindhura Sohni Subarna Sukriti Surabhi Surajmani Swarnim Tapovan Tarangini Thamarai Tulika
  Udayan Ujjwala Upahar Utsava Vaishali Vanamala Vasantham Vetrivel Vidyut Vinayaka Vrinda Yamini Yashoda Zaveri`.split(
    /\s+/,
  )

const goods =
  `Sona Masoori Rice|Basmati Rice|Idli Rice|Brown Rice|Toor Dal|Moong Dal|Urad Dal|Chana Dal|Masoor Dal|Kabuli Chana
  Rajma|Black Chickpeas|Green Gram|Horse Gram|Groundnuts|Poha|Puffed Rice|Broken Wheat|Wheat Flour|Maida|Besan|Rava
  Ragi Flour|Rice Flour|Corn Flour|Jowar Flour|Bajra Flour|Sugar|Jaggery|Palm Candy|Iodised Salt|Rock Salt|Honey
  Sunflower Oil|Groundnut Oil|Mustard Oil|Sesame Oil|Coconut Oil|Cow Ghee|Vanaspati|Turmeric Powder|Chilli Powder
  Coriander Powder|Garam Masala|Sambar Powder|Rasam Powder|Biryani Masala|Chicken Masala|Cumin Seeds|Mustard Seeds
  Fenugreek Seeds|Fennel Seeds|Black Pepper|Cardamom|Cloves|Cinnamon|Bay Leaf|Asafoetida|Tamarind|Mango Pickle
  Lemon Pickle|Garlic Pickle|Tomato Ketchup|Chilli Sauce|Soya Sauce|Vinegar|Peanut Butter|Mixed Fruit Jam|Marie Biscuits
  Glucose Biscuits|Cream Biscuits|Butter Cookies|Cashew Cookies|Milk Rusk|White Bread|Brown Bread|Fruit Bun|Cup Cake
  Potato Chips|Banana Chips|Murukku|Mixture|Bhujia|Khakhra|Papad|Noodles|Vermicelli|Pasta|Oats|Corn Flakes|Muesli
  Assam Tea|Green Tea|Filter Coffee|Instant Coffee|Badam Drink|Malt Drink|Mango Juice|Orange Juice|Apple Juice|Lemon Soda
  Cola|Coconut Water|Drinking Water|Buttermilk|Toned Milk|Curd|Paneer|Butter|Cheese Slices|Sweet Lassi|Ice Cream
  Milk Chocolate|Dark Chocolate|Toffee|Lollipop|Chewing Gum|Gulab Jamun Mix|Dosa Batter|Idli Mix|Soup Powder|Almonds
  Cashew Nuts|Raisins|Walnuts|Dates|Dried Figs|Pistachios|Bath Soap|Hand Wash|Shampoo|Hair Oil|Conditioner|Face Wash
  Face Cream|Body Lotion|Talcum Powder|Toothpaste|Toothbrush|Mouthwash|Shaving Cream|Razor|Deodorant|Perfume|Kajal
  Lip Balm|Nail Polish|Henna Powder|Sanitary Pads|Baby Wipes|Diapers|Detergent Powder|Detergent Bar|Liquid Detergent
  Dish Wash Bar|Dish Wash Gel|Floor Cleaner|Toilet Cleaner|Glass Cleaner|Bleach|Fabric Softener|Scrub Pad|Broom|Mop
  Garbage Bags|Tissue Paper|Aluminium Foil|Cling Film|Paper Cups|Match Box|Agarbatti|Dhoop Sticks|Camphor|Cotton Wicks
  Lamp Oil|Candles|Mosquito Coil|Insect Spray|Naphthalene Balls|Notebook|Ball Pen|Pencil|Eraser|Sharpener|Geometry Box
  Sketch Pens|Crayons|Glue Stick|Sticky Tape|Envelopes|Stapler|Calculator|LED Bulb|Tube Light|Extension Board|Torch
  Battery Cells|Door Mat|Bucket|Mug|Water Bottle|Lunch Box|Storage Jar|Steel Plate|Steel Tumbler|Frying Pan
  Pressure Cooker|Kitchen Knife|Gas Lighter|Bath Towel|Bed Sheet|Pillow Cover|Umbrella|Handkerchief|Socks|Slippers
  Dog Food|Cat Food|Bird Seeds|Plant Food|Flower Pot`
    .split(/[|\n]/)
    .map(name => name.trim())

const kinds = ['', 'Premium', 'Classic', 'Gold', 'Organic', 'Special', 'Fresh', 'Royal', 'Lite', 'Family Pack', 'Extra']
const sizes = [
  '10 g',
  '25 g',
  '50 g',
  '100 g',
  '200 g',
  '250 g',
  '500 g',
  '1 kg',
  '2 kg',
  '5 kg',
  '200 ml',
  '500 ml',
  '1 L',
]

const combinations = brands.length * goods.length * kinds.length * sizes.length
/** Prime and larger than any list, so that every combination comes once and neighbours differ in each part. */
const stride = 1_000_003

export function productName(index: number): string {
  const spot = (index * stride) % combinations
  const size = sizes[spot % sizes.length]
  const kind = kinds[Math.floor(spot / sizes.length) % kinds.length]
  const goodsAt = Math.floor(spot / (sizes.length * kinds.length))
  const name = goods[goodsAt % goods.length]
  const brand = brands[Math.floor(goodsAt / goods.length)]
  return [brand, name, kind, size].filter(word => word !== '').join(' ')
}

/** Thirteen digits with their check digit, in India's range. */
export function productBarcode(index: number): string {
  const digits = `890${String(index).padStart(9, '0')}`
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}
