// Which bills a list of them holds, in SQL.

/** Of bills `v`: of the customer the report is narrowed to. */
export const ofCustomer = '(:customerNo is null or v.customer_no = :customerNo)'

/** The newest first, as many as are given; the index by day has them in this order. */
export const newestBills = 'order by v.issued_on desc, v.seq desc limit :limit'
