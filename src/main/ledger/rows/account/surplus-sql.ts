// What was paid beyond invoices and openings because two counters took money for the same: the customer's credit.

/** `seq, customer_no, paise`: of invoices as invoice-balance.ts says, then of openings; above zero. */
export const surplusSql = `
  select * from (select v.seq, v.customer_no, iif(exists (select 1 from invoice_void x where x.invoice_seq = v.seq),
      b.paid_paise - v.paid_at_issue_paise, b.paid_paise + b.credited_paise - v.total_paise) as paise
    from invoice_balance b join invoice v on v.seq = b.invoice_seq
    union all select o.seq, o.customer_no, (select sum(a.amount_paise) from customer_opening_allocation a where a.opening_seq = o.seq)
      - iif(exists (select 1 from customer_opening_reversal r where r.opening_seq = o.seq), 0, max(o.amount_paise, 0))
    from customer_opening o)
  where paise > 0`
