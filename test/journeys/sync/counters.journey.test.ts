// Two counters of one shop, each in its own window, and the real API between them: joined, apart, together again, parted.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { aCounter, chainOf } from '../../support/api/chain-of.ts'
import { enrolCounter } from '../../support/api/enrolled-counter.ts'
import { openTestApi, type TestApi, type TestClient } from '../../support/api/open-test-api.ts'
import { faultsInBothOf, faultsOf } from '../../support/faults-of.ts'
import { soap } from '../../support/goods.ts'
import { type Journey, openJourney, shareBrowser } from '../../support/open-journey.ts'
import { openLine } from '../../support/sync/network-line.ts'

const browser = shareBrowser()
const phone = '9876543210'

interface Server {
  readonly api: TestApi
  readonly owner: TestClient
  readonly address: string
}

async function openServer(): Promise<Server> {
  const api = await openTestApi()
  const address = await api.app.listen({ host: '127.0.0.1', port: 0 })
  return { api, owner: await api.register(phone), address }
}

async function openFirst() {
  const line = openLine()
  const journey = await openJourney(browser, { line, fill: counter => counter.item.save({ id: v7(), ...soap() }) })
  await journey.sees('Often sold')
  return { ...journey, line }
}

async function goToSync({ press, type, page }: Journey): Promise<void> {
  await press('Control+k')
  await type('counters')
  await press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Counters & sync' }).waitFor()
}

async function joinByPhone(journey: Journey, { address }: Server): Promise<void> {
  const { page, press, sees, type } = journey
  await goToSync(journey)
  await page.getByLabel('Address of the server').fill(address)
  await page.getByLabel('Owner’s phone', { exact: true }).fill(phone)
  await press('Enter')
  await sees(`A code is on its way to ${phone}.`)
  await page.locator('input[inputmode=numeric]:focus').waitFor()
  await type('1234')
  await page.getByLabel('Name of this counter').fill('Front')
  await press('Enter', 'Enter')
  await sees('Everything is exchanged')
}

async function sell({ press, sees, type }: Journey): Promise<void> {
  await press('Alt+1')
  await sees('Often sold')
  await type('lux')
  await sees('Lux Soap')
  await press('Enter', 'F9')
  await sees('Change')
  await press('Enter')
}

/** As it stands in the dialog, without the spaces it is read in. */
async function shownCode({ page, press }: Journey): Promise<string> {
  await press('Insert')
  await page.getByAltText('The code and the address, to be scanned').waitFor()
  return ((await page.locator('[class*=code]').first().textContent()) ?? '').replaceAll(/\s/g, '')
}

test('the first joins by the owner’s phone, and what is refused stands beside its field, which has the keys', async () => {
  const server = await openServer()
  const journey = await openFirst()
  const { page, press, sees, type } = journey
  await goToSync(journey)
  const wrong = page.locator('[aria-invalid=true]:focus')
  const address = page.getByLabel('Address of the server')
  await address.fill('http://galla.example.com')
  await page.getByLabel('Owner’s phone', { exact: true }).fill('98765')
  await press('Enter')
  await sees('Only this computer’s own may do without https.')
  await sees('A phone number has 10 digits.')
  expect(await wrong.inputValue()).toBe('http://galla.example.com')
  await address.fill(server.address.replace('http://', ''))
  await page.getByLabel('Owner’s phone', { exact: true }).fill('98765 43210')
  await press('Enter')
  await sees(`A code is on its way to ${phone}.`)
  await page.locator('input[inputmode=numeric]:focus').waitFor()
  await type('0000')
  await page.getByLabel('Name of this counter').fill('Front')
  await press('Control+Enter')
  await sees('The code is wrong, used or too old')
  await wrong.waitFor()
  expect(await wrong.inputValue()).toBe('0000')
  await wrong.fill('1234')
  await press('Control+Enter')
  await sees('Everything is exchanged')
  await sees(/No bills yet · synced \d\d:\d\d/)
})

test('a second machine joins by its code, sees what the first sells, and what waits is told calmly', async () => {
  const server = await openServer()
  const first = await openFirst()
  await joinByPhone(first, server)
  const line = openLine()
  const second = await openJourney(browser, { line, fill: null })
  await second.sees('Welcome to Galla')
  await second.press('F6')
  const join = async (code: string) => {
    await second.page.getByLabel('Code', { exact: true }).fill(`galla-join:${code}@${server.address}`)
    expect(await second.page.getByLabel('Address of the server').inputValue()).toBe(server.address)
    await second.page.getByLabel('Name of this counter').fill('Back door')
    await second.page.getByLabel('Cashier').fill('Ravi')
    await second.press('Control+Enter')
  }
  const release = line.hold('pull')
  await join(await shownCode(first))
  await second.sees('The shop is coming in')
  await second.page.getByRole('button', { name: 'Cancel' }).click()
  release()
  await second.sees('Welcome to Galla')
  await first.press('Escape')
  await second.press('F6')
  await join(await shownCode(first))
  await second.sees('Often sold')
  await second.sees('Main · A3')
  await first.press('Escape')

  await sell(first)
  await first.sees(/1 bill safe · synced/)
  await goToSync(second)
  await second.press('F9', 'Alt+2')
  await second.sees('A1/26-27/00001')

  first.line.state = 'down'
  await sell(first)
  await first.sees(/1 waiting since \d\d:\d\d/)
  await goToSync(first)
  await first.sees('The server is not reached')
  first.line.state = 'up'
  await first.press('F9')
  await first.sees('Everything is exchanged')
  await expect.poll(() => first.page.getByText(/waiting since/).count()).toBe(0)

  await goToSync(second)
  await second.sees('this one')
  await second.page.getByRole('button', { name: 'Leave the shop' }).click()
  await second.sees('This counter keeps all its books and sells on by itself.')
  await second.page.locator('[role=dialog] button[type=submit]:focus').waitFor()
  await second.press('Enter')
  await second.sees('This counter has left the shop.')
})

test('what was kept aside and what counters did twice is said in words, and leads to where it is mended', async () => {
  const server = await openServer()
  const first = await openFirst()
  await joinByPhone(first, server)
  const newer = await enrolCounter(server.api, server.owner, aCounter('X1'))
  const { branch, code, id } = newer.counter
  const chain = chainOf(id)
  const introduction = JSON.stringify({ branch, counter: { id, code, branchId: branch?.id } })
  const customers = ['Meena', 'Meena Rao'].map(name => ({ id: v7(), fields: { name, phone: '9812345678' } }))
  const pushed = await newer.push([
    chain.next({ kind: 'counter.added', body: introduction }),
    chain.next({ kind: 'moon.landed', body: '{}' }),
    ...customers.map(saved => chain.next({ kind: 'customer.saved', body: JSON.stringify(saved) })),
  ])
  expect(pushed.status).toBe(200)
  const { page, press, sees } = first
  await press('F9')
  await sees('1 needs attention')
  expect(await faultsInBothOf(first)).toEqual([])
  await sees('Made by a newer Galla. Update this counter.')
  await press('Control+k')
  await first.type('needs a look')
  await press('Enter')
  await sees('Two customers have one phone')
  expect(await faultsOf(first, 'light')).toEqual([])
  await sees('If it is one person, switch one of the two off.')
  await page.getByRole('link', { name: 'Meena Rao' }).waitFor()
  await press('Enter')
  await page.waitForURL(/#\/customers\//)
  await sees('customer since')
})

test('a counter that a copy of it has sold beside says so, sells on, and is mended by a key', async () => {
  const server = await openServer()
  const first = await openFirst()
  await joinByPhone(first, server)
  const witness = await enrolCounter(server.api, server.owner, aCounter('X1'))
  const { changes } = (await witness.pull(0)).body
  const ownId = changes[0]?.counterId ?? ''
  const copy = chainOf(
    ownId,
    changes.filter(({ counterId }) => counterId === ownId),
  )
  expect((await witness.push([copy.next()])).status).toBe(200)
  await sell(first)
  await first.sees('1 needs attention')
  await goToSync(first)
  await first.sees('This counter and the server hold different histories.')
  await first.press('F8')
  await first.sees('Everything is exchanged')
  await first.sees('Main · A2')
  await first.press('Alt+2')
  await first.sees('A1/26-27/00001')
})

test('a counter that is signed out while another machine is it joins as another counter, asked by a dialog', async () => {
  const server = await openServer()
  const first = await openFirst()
  await joinByPhone(first, server)
  await sell(first)
  await first.sees(/1 bill safe · synced/)
  const { page, press, sees } = first
  await goToSync(first)
  // As if a copy of it had come back as itself: its token is of no use any more.
  const { body } = await server.owner.call<{ code: string }>('POST', '/api/shop/counters/codes', {})
  const witness = await enrolCounter(server.api, server.owner, aCounter('X1'))
  const [{ counterId = '', body: introduction = '' } = {}] = (await witness.pull(0)).body.changes
  const { branch } = JSON.parse(introduction)
  const copy = { ...aCounter('A1'), id: counterId, branch, takesOver: true }
  await server.api.call('POST', '/api/counters/enrol', { code: body.code, counter: copy })
  await press('F9')
  await sees('another machine is this counter too')
  const fresh = await server.owner.call<{ code: string }>('POST', '/api/shop/counters/codes', {})
  await page.getByLabel('Code', { exact: true }).fill(fresh.body.code)
  await page.getByLabel('Name of this counter').fill('Front')
  await press('Control+Enter')
  await sees('is not signed out: another machine may be at work as it')
  await page.locator('[role=dialog] button[type=submit]:focus').waitFor()
  expect(await faultsInBothOf(first)).toEqual([])
  await press('Enter')
  await sees('Everything is exchanged')
  await sees('Main · A2')
})
