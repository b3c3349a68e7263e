// The Customers screen and the customer forms.

import { indian } from '../count-words.ts'

export const customers = {
  title: 'ग्राहक',
  filter: 'नाम, फ़ोन या GSTIN',
  newCustomer: 'नया ग्राहक',
  columns: { name: 'नाम', phone: 'फ़ोन', gstin: 'GSTIN', due: '₹ बाकी', last: 'पिछली खरीद' },
  count: (count: number) => `${indian(count)} ग्राहक`,
  empty: 'अभी कोई ग्राहक नहीं',
  emptyHint: 'यहाँ जोड़ें, या बेचते समय @ और फ़ोन नंबर लिखें।',
  noneMatch: 'कोई ग्राहक नहीं मिला',
  noneMatchHint: 'कम अक्षर या अंक लिखकर देखें।',
  bills: 'बिल',
  noBills: 'अभी कोई बिल नहीं',
  inactive: 'अब ग्राहक नहीं',
  deactivate: 'ग्राहक बंद करें',
  reactivate: 'फिर चालू करें',
  gstinHint: 'व्यापारी ग्राहकों के लिए',
  noState: 'दुकान वाला ही',
  isSez: 'विशेष आर्थिक क्षेत्र (SEZ) में (हमेशा IGST)',
  badPhone: 'फ़ोन नंबर में 10 अंक होते हैं, या + और देश का कोड।',
  badPin: 'पिन कोड में 6 अंक होते हैं।',
}
