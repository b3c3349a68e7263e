// A dealer with his figures as statements read him: for the counter, and for the sheet of the export.

export interface DealerRow {
  readonly dealerNo: number
  readonly id: Buffer
  readonly name: string
  readonly contactPerson: string
  readonly phone: string | null
  readonly email: string
  readonly address: string
  readonly gstin: string | null
  readonly stateCode: string | null
  readonly paymentDays: number
  readonly note: string
  readonly isActive: number
  readonly updatedAtMs: number
  readonly payablePaise: number
  readonly pendingOrderCount: number
  readonly lastOrderAtMs: number | null
}

export const dealerColumns = `d.dealer_no as dealerNo, d.id, d.name, d.contact_person as contactPerson, d.phone, d.email, d.address, d.gstin,
  d.state_code as stateCode, d.payment_days as paymentDays, d.note, d.is_active as isActive, d.updated_at_ms as updatedAtMs,
  f.payable_paise as payablePaise, f.pending_order_count as pendingOrderCount, f.last_order_at_ms as lastOrderAtMs`
export const dealersFrom = 'from dealer d join dealer_figures f on f.dealer_no = d.dealer_no'
