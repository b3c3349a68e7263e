// Expected *no* answers. One closed list: a screen has words for each, a test reaches each.

export const refusalCodes = [
  'invalid_input',
  'unknown_call',
  'not_found',
  'not_set_up',
  'already_set_up',
  // people
  'not_signed_in',
  'not_permitted',
  'pin_wrong',
  'pin_locked',
  'pin_too_easy',
  'pin_missing',
  'person_name_taken',
  'owner_needed',
  'owner_only',
  // the shop's file
  'ledger_damaged',
  'ledger_foreign',
  'ledger_in_use',
  'ledger_closing',
  'ledger_newer',
  'ledger_not_durable',
  'ledger_read_only',
  'disk_full',
  'disk_failed',
  'clock_went_back',
  'backup_failed',
  'backup_damaged',
  'backup_newer',
  'backup_other_shop',
  'backup_folder_unfit',
  'passphrase_needed',
  'passphrase_wrong',
  // posting
  'entry_conflict',
  'number_series_full',
  // shop, items, customers
  'gstin_invalid',
  'item_code_taken',
  'barcode_taken',
  'branch_name_taken',
  'branch_shift_open',
  'price_above_mrp',
  'count_below_zero',
  'opening_stands',
  'opening_used',
  'opening_after_today',
  'item_without_batches',
  'customer_phone_taken',
  'customer_gstin_mismatch',
  // sale
  'cart_empty',
  'cart_stale',
  'quantity_decimals',
  'discount_too_large',
  'bill_discount_mixed_price_modes',
  'amount_too_large',
  'total_changed',
  'tender_short',
  'tender_over',
  'credit_needs_customer',
  'cash_limit',
  'cash_limit_day',
  'composition_inter_state',
  'invoice_paid',
  'payment_over',
  // unpaid invoices on the marketplace
  'listing_unfit',
  'listing_quote_changed',
  'listing_ended',
  // shifts
  'shift_open',
  'shift_not_open',
  'shift_closed',
  // dealers
  'dealer_order_empty',
  'dealer_order_settled',
  'dealer_order_other',
  'dealer_bill_known',
  'dealer_payment_over',
  'dealer_return_too_much',
  'dealer_return_other',
  'receipt_has_returns',
  'receipt_empty',
  'tax_over_bill',
  'already_reversed',
  'proof_unusable',
  'allocation_over',
  'invoice_void',
  'invoice_has_payments',
  'void_too_late',
  'return_empty',
  'return_too_much',
  'refund_mismatch',
  'customer_field_missing',
  // import, export, documents, printing
  'import_unreadable',
  'import_mapping_incomplete',
  'import_has_errors',
  'import_cancelled',
  'import_file_known',
  'import_running',
  'import_undone',
  'import_elsewhere',
  'import_expired',
  'period_backwards',
  'export_cancelled',
  'bundle_running',
  'bundle_failed',
  'return_not_due',
  'return_blocked',
  'file_too_large',
  'too_many_labels',
  'printer_not_set',
  // sync
  'sync_joined',
  'sync_not_joined',
  'sync_unreachable',
  'sync_code_wrong',
  'sync_code_taken',
  'sync_no_counter',
  'sync_other_books',
  'sync_counter_elsewhere',
  'sync_not_parted',
  'sync_refused',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** Thrown inside an operation to refuse it; the transaction around it is rolled back and nothing has changed. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: Record<string, unknown>

  constructor(code: RefusalCode, details: Record<string, unknown> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}
