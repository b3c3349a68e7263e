// Words the law prescribes; they are printed as they stand, whatever the document's language.

/** CGST Rule 5(1)(f), on every bill of supply of a composition dealer. */
export const compositionDeclaration = 'composition taxable person, not eligible to collect tax on supplies'

/** Third proviso to CGST Rule 46, for supplies to a special economic zone. */
export const sezWithTax = 'SUPPLY TO SEZ UNIT OR SEZ DEVELOPER FOR AUTHORISED OPERATIONS ON PAYMENT OF INTEGRATED TAX'
export const sezWithoutTax = 'SUPPLY TO SEZ UNIT OR SEZ DEVELOPER FOR AUTHORISED OPERATIONS'
