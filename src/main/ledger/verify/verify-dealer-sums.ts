// What must add up around dealers.

export const dealerSumChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'what is payable to each dealer is his bills less what went back and payments',
    sql: `select 'dealer ' || d.name as place from dealer d left join dealer_figures f on f.dealer_no = d.dealer_no
      left join (select dealer_no, sum(amount_paise) as payable from dealer_account group by dealer_no) a on a.dealer_no = d.dealer_no
      left join (select o.dealer_no, sum(s.status = 'pending') as pending, max(o.ordered_at_ms) as last from dealer_order o
                 left join dealer_order_state s on s.order_seq = o.seq group by o.dealer_no) p on p.dealer_no = d.dealer_no
      where f.payable_paise is not coalesce(a.payable, 0) or f.pending_order_count is not coalesce(p.pending, 0)
        or f.last_order_at_ms is not p.last`,
  },
  {
    name: 'what is billed and paid on each dealer order is the sum of its account',
    sql: `select o.series || '/' || o.financial_year || '/' || o.serial as place from dealer_order o
      left join dealer_order_state s on s.order_seq = o.seq
      left join (select order_seq, coalesce(sum(amount_paise) filter (where tender is null), 0) as billed,
                   coalesce(-sum(amount_paise) filter (where tender is not null), 0) as paid
                 from dealer_account where order_seq is not null group by order_seq) a on a.order_seq = o.seq
      where s.billed_paise is not coalesce(a.billed, 0) or s.paid_paise is not coalesce(a.paid, 0)`,
  },
]
