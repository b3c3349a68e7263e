// All tax of a row, in SQL.

export const taxOf = (row: string) => `(${row}.cgst_paise + ${row}.sgst_paise + ${row}.igst_paise)`
