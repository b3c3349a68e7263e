// The states of India by name, in the three languages of our table and by the shorter names people write.

type Names = readonly [code: string, ...names: string[]]

const states: readonly Names[] = [
  ['01', 'jammu and kashmir', 'जम्मू और कश्मीर', 'ஜம்மு காஷ்மீர்'],
  ['02', 'himachal pradesh', 'हिमाचल प्रदेश', 'இமாச்சலப் பிரதேசம்'],
  ['03', 'punjab', 'पंजाब', 'பஞ்சாப்'],
  ['04', 'chandigarh', 'चंडीगढ़', 'சண்டிகர்'],
  ['05', 'uttarakhand', 'उत्तराखंड', 'உத்தராகண்ட்'],
  ['06', 'haryana', 'हरियाणा', 'ஹரியானா'],
  ['07', 'delhi', 'दिल्ली', 'டெல்லி'],
  ['08', 'rajasthan', 'राजस्थान', 'ராஜஸ்தான்'],
  ['09', 'uttar pradesh', 'उत्तर प्रदेश', 'உத்தரப் பிரதேசம்'],
  ['10', 'bihar', 'बिहार', 'பீகார்'],
  ['11', 'sikkim', 'सिक्किम', 'சிக்கிம்'],
  ['12', 'arunachal pradesh', 'अरुणाचल प्रदेश', 'அருணாசலப் பிரதேசம்'],
  ['13', 'nagaland', 'नागालैंड', 'நாகாலாந்து'],
  ['14', 'manipur', 'मणिपुर', 'மணிப்பூர்'],
  ['15', 'mizoram', 'मिज़ोरम', 'மிசோரம்'],
  ['16', 'tripura', 'त्रिपुरा', 'திரிபுரா'],
  ['17', 'meghalaya', 'मेघालय', 'மேகாலயா'],
  ['18', 'assam', 'असम', 'அசாம்'],
  ['19', 'west bengal', 'पश्चिम बंगाल', 'மேற்கு வங்காளம்'],
  ['20', 'jharkhand', 'झारखंड', 'ஜார்க்கண்ட்'],
  ['21', 'odisha', 'ओडिशा', 'ஒடிசா'],
  ['22', 'chhattisgarh', 'छत्तीसगढ़', 'சத்தீஸ்கர்'],
  ['23', 'madhya pradesh', 'मध्य प्रदेश', 'மத்தியப் பிரதேசம்'],
  ['24', 'gujarat', 'गुजरात', 'குஜராத்'],
  ['25', 'daman and diu', 'दमन और दीव', 'தாமன் மற்றும் தியூ'],
  [
    '26',
    'dadra and nagar haveli and daman and diu',
    'दादरा और नगर हवेली और दमन और दीव',
    'தாத்ரா மற்றும் நகர் ஹவேலி மற்றும் தாமன் மற்றும் தியூ',
  ],
  ['27', 'maharashtra', 'महाराष्ट्र', 'மகாராஷ்டிரா'],
  ['29', 'karnataka', 'कर्नाटक', 'கர்நாடகா'],
  ['30', 'goa', 'गोवा', 'கோவா'],
  ['31', 'lakshadweep', 'लक्षद्वीप', 'லட்சத்தீவு'],
  ['32', 'kerala', 'केरल', 'கேரளா'],
  ['33', 'tamil nadu', 'तमिलनाडु', 'தமிழ்நாடு'],
  ['34', 'puducherry', 'पुदुच्चेरी', 'புதுச்சேரி'],
  ['35', 'andaman and nicobar islands', 'अंडमान और निकोबार द्वीपसमूह', 'அந்தமான் நிக்கோபார் தீவுகள்'],
  ['36', 'telangana', 'तेलंगाना', 'தெலங்கானா'],
  ['37', 'andhra pradesh', 'आंध्र प्रदेश', 'ஆந்திரப் பிரதேசம்'],
  ['38', 'ladakh', 'लद्दाख', 'லடாக்'],
  ['96', 'other country', 'अन्य देश', 'பிற நாடு'],
  ['97', 'other territory', 'अन्य क्षेत्र', 'பிற பிரதேசம்'],
  ['99', 'centre jurisdiction', 'केंद्र क्षेत्राधिकार', 'மத்திய அதிகார வரம்பு'],
]
const shorter: readonly Names[] = [
  ['01', 'jammu kashmir', 'j k'],
  ['05', 'uttaranchal'],
  ['07', 'new delhi', 'nct of delhi'],
  ['21', 'orissa'],
  ['26', 'daman and diu', 'dadra and nagar haveli'],
  ['33', 'tamilnadu'],
  ['34', 'pondicherry'],
  ['35', 'andaman and nicobar'],
]
const codeByName: ReadonlyMap<string, string> = new Map(
  [...states, ...shorter].flatMap(([code, ...names]) => names.map(name => [name, code] as const)),
)
const codes: ReadonlySet<string> = new Set(states.map(([code]) => code))

/** `27`, `Maharashtra`, `27-Maharashtra`, `महाराष्ट्र`. */
export function stateCodeByName(text: string): string | undefined {
  const code = /^\s*(\d{1,2})(?!\d)/.exec(text)?.[1]?.padStart(2, '0')
  if (code !== undefined) return codes.has(code) ? code : undefined
  const plain = text.normalize('NFC').toLowerCase().replace(/&/g, 'and')
  return codeByName.get(plain.replace(/[^\p{L}\p{M}]+/gu, ' ').trim())
}
