// What accounts of the marketplace have done, by day in India, the first first.

import type { Tx } from '../open-store.ts'

export function dayFigures(tx: Tx) {
  return {
    async invoiceDays(side: 'seller' | 'buyer', id: string, since: Date) {
      const rows = await tx.rows<{ day: string; count: number; paise: string; fundedCount: number }>(
        `select to_char(created_at at time zone 'Asia/Kolkata', 'YYYY-MM-DD') as day, count(*)::int as count,
           sum(face_paise) as paise, count(*) filter (where funded_at is not null)::int as "fundedCount"
         from financed_invoice where ${side}_id = $1 and created_at >= $2 group by 1 order by 1`,
        [id, since],
      )
      return rows.map(row => ({ ...row, paise: Number(row.paise) }))
    },
    async partDays(investorId: string, since: Date) {
      const rows = await tx.rows<{ day: string; count: number; paidPaise: string; returnedPaise: string }>(
        `select to_char(funded_at at time zone 'Asia/Kolkata', 'YYYY-MM-DD') as day, count(*)::int as count,
           sum(paid_paise) as "paidPaise", sum(returned_paise) as "returnedPaise"
         from financed_part where investor_id = $1 and funded_at >= $2 group by 1 order by 1`,
        [investorId, since],
      )
      return rows.map(row => ({ ...row, paidPaise: Number(row.paidPaise), returnedPaise: Number(row.returnedPaise) }))
    },
  }
}
