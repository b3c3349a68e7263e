// The SMS gateway, against a server that answers as it does.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { twoFactorSms } from '../../../src/api/sms/two-factor-sms.ts'

async function gateway(status: number, answer: string): Promise<{ origin: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(status, { 'content-type': 'application/json' }).end(answer)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

test('a code goes out under the key, to the phone', async () => {
  const { origin, asked } = await gateway(200, '{"Status":"Success","Details":"x"}')
  await twoFactorSms({ key: 'a/key', fetch, origin }).sendCode('9876543210', '7305')
  expect(asked).toEqual(['GET /API/V1/a%2Fkey/SMS/9876543210/7305'])
})

test.each([
  [200, '{"Status":"Error","Details":"Invalid API Key"}'],
  [500, 'no JSON'],
])('an answer %i %s is an error that does not name the key', async (status, answer) => {
  const { origin } = await gateway(status, answer)
  const sent = twoFactorSms({ key: 'secret-key', fetch, origin }).sendCode('9876543210', '7305')
  await expect(sent).rejects.toThrow(`the SMS gateway answered ${status}`)
})
