// How long and how many: for the schemas, for import, and for fields on screens, which do without the schemas.

export const itemLimits = {
  name: 200,
  unit: 12,
  barcodes: 20,
  taxRates: 20,
  groupName: 120,
  description: 500,
  batchCode: 30,
} as const
