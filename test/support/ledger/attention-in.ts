// What needs a look, asked of the file: the counter's own answer comes from a thread, whose start would be most of a test.
import { joinLedger } from '../../../src/main/ledger/open-ledger.ts'

/** As the counter lists it, without where each is looked at. */
export function attentionIn(file: string) {
  const ledger = joinLedger(file)
  try {
    return ledger.rows.attention.find()
  } finally {
    ledger.close()
  }
}
