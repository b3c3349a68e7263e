// The refused rows as a file to mend and bring in again.

import { expect, test } from 'vitest'
import { readTable } from '../../src/main/import/read-table.ts'
import { writeProblems } from '../../src/main/import/write-problems.ts'
import { countsOf, createPaperShop, fixture, tableOf } from './paper-shop.ts'

test('each refused row stands once, with its line, everything wrong with it, and its cells', async () => {
  const table = await tableOf('Name,Price,HSN\nSoap,10,3401\n"=Oil, fresh",ask,AB\nGhee,,\n')
  const { problems } = await createPaperShop().check(table)
  const text = Buffer.from(await writeProblems(table, problems)).toString('utf8')
  expect(text.split('\r\n')).toEqual([
    '\ufeffline,problem,Name,Price,HSN',
    '3,"HSN: An HSN or SAC code has 4, 6 or 8 digits. Price: This is no amount. Write rupees like 1234.50.","\'=Oil, fresh",ask,AB',
    '4,Price: The row has no price.,Ghee,,',
    '',
  ])
})

test('the file of problems can be mended and brought in as it is', async () => {
  const table = await readTable(fixture('wrong.csv'), 'wrong.csv')
  const { problems } = await createPaperShop().check(table)
  const text = Buffer.from(await writeProblems(table, problems)).toString('utf8')
  const mended = text
    .replaceAll('8906002380108', '8906002380107')
    .replaceAll(',0.18,', ',18 %,')
    .replace('101,100', '99,100')
  const checked = await createPaperShop().check(await tableOf(mended))
  expect(countsOf(checked)).toMatchObject({ createCount: 4 })
})
