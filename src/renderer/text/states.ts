// The states and union territories by GST code, in the three languages.

import type { Language } from './words.ts'

const rows: readonly (readonly [code: string, en: string, hi: string, ta: string])[] = [
  ['01', 'Jammu and Kashmir', 'जम्मू और कश्मीर', 'ஜம்மு காஷ்மீர்'],
  ['02', 'Himachal Pradesh', 'हिमाचल प्रदेश', 'இமாச்சலப் பிரதேசம்'],
  ['03', 'Punjab', 'पंजाब', 'பஞ்சாப்'],
  ['04', 'Chandigarh', 'चंडीगढ़', 'சண்டிகர்'],
  ['05', 'Uttarakhand', 'उत्तराखंड', 'உத்தராகண்ட்'],
  ['06', 'Haryana', 'हरियाणा', 'ஹரியானா'],
  ['07', 'Delhi', 'दिल्ली', 'டெல்லி'],
  ['08', 'Rajasthan', 'राजस्थान', 'ராஜஸ்தான்'],
  ['09', 'Uttar Pradesh', 'उत्तर प्रदेश', 'உத்தரப் பிரதேசம்'],
  ['10', 'Bihar', 'बिहार', 'பீகார்'],
  ['11', 'Sikkim', 'सिक्किम', 'சிக்கிம்'],
  ['12', 'Arunachal Pradesh', 'अरुणाचल प्रदेश', 'அருணாசலப் பிரதேசம்'],
  ['13', 'Nagaland', 'नागालैंड', 'நாகாலாந்து'],
  ['14', 'Manipur', 'मणिपुर', 'மணிப்பூர்'],
  ['15', 'Mizoram', 'मिज़ोरम', 'மிசோரம்'],
  ['16', 'Tripura', 'त्रिपुरा', 'திரிபுரா'],
  ['17', 'Meghalaya', 'मेघालय', 'மேகாலயா'],
  ['18', 'Assam', 'असम', 'அசாம்'],
  ['19', 'West Bengal', 'पश्चिम बंगाल', 'மேற்கு வங்காளம்'],
  ['20', 'Jharkhand', 'झारखंड', 'ஜார்க்கண்ட்'],
  ['21', 'Odisha', 'ओडिशा', 'ஒடிசா'],
  ['22', 'Chhattisgarh', 'छत्तीसगढ़', 'சத்தீஸ்கர்'],
  ['23', 'Madhya Pradesh', 'मध्य प्रदेश', 'மத்தியப் பிரதேசம்'],
  ['24', 'Gujarat', 'गुजरात', 'குஜராத்'],
  [
    '26',
    'Dadra and Nagar Haveli and Daman and Diu',
    'दादरा और नगर हवेली और दमन और दीव',
    'தாத்ரா மற்றும் நகர் ஹவேலி மற்றும் தாமன் மற்றும் தியூ',
  ],
  ['27', 'Maharashtra', 'महाराष्ट्र', 'மகாராஷ்டிரா'],
  ['29', 'Karnataka', 'कर्नाटक', 'கர்நாடகா'],
  ['30', 'Goa', 'गोवा', 'கோவா'],
  ['31', 'Lakshadweep', 'लक्षद्वीप', 'லட்சத்தீவு'],
  ['32', 'Kerala', 'केरल', 'கேரளா'],
  ['33', 'Tamil Nadu', 'तमिलनाडु', 'தமிழ்நாடு'],
  ['34', 'Puducherry', 'पुदुच्चेरी', 'புதுச்சேரி'],
  ['35', 'Andaman and Nicobar Islands', 'अंडमान और निकोबार द्वीपसमूह', 'அந்தமான் நிக்கோபார் தீவுகள்'],
  ['36', 'Telangana', 'तेलंगाना', 'தெலங்கானா'],
  ['37', 'Andhra Pradesh', 'आंध्र प्रदेश', 'ஆந்திரப் பிரதேசம்'],
  ['38', 'Ladakh', 'लद्दाख', 'லடாக்'],
  ['97', 'Other Territory', 'अन्य क्षेत्र', 'பிற பிரதேசம்'],
]

const columnOf: Record<Language, 1 | 2 | 3> = { en: 1, hi: 2, ta: 3 }

export interface StateChoice {
  readonly value: string
  readonly label: string
}

/** For a list to choose from, in the order of their names. */
export function stateChoices(language: Language): StateChoice[] {
  return rows
    .map(row => ({ value: row[0], label: row[columnOf[language]] }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}

export function stateName(language: Language, code: string): string {
  return rows.find(row => row[0] === code)?.[columnOf[language]] ?? code
}
