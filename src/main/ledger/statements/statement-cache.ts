// Statements whose text depends on what is asked are prepared once per text.

import type { Database, Statement } from 'better-sqlite3'

export function createStatementCache(db: Database): <P extends unknown[], R>(sql: string) => Statement<P, R> {
  const statements = new Map<string, Statement<unknown[], unknown>>()
  return <P extends unknown[], R>(sql: string) => {
    let statement = statements.get(sql)
    if (statement === undefined) {
      statement = db.prepare<unknown[], unknown>(sql)
      statements.set(sql, statement)
    }
    return statement as Statement<P, R>
  }
}
