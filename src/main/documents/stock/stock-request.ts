// What the document worker can be asked for of stock.

import type { CountSheetAsked, LabelsAsked } from '../../../shared/contract/counter/stock-papers.ts'

export interface LabelsPdf extends LabelsAsked {
  readonly kind: 'labels_pdf'
}

export interface CountSheetPdf extends CountSheetAsked {
  readonly kind: 'count_sheet_pdf'
}
