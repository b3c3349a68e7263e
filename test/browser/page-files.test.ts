// What is served to a browser that was let in: our files, with the headers that keep everything else out.
import { expect, test } from 'vitest'
import { loadPageFiles } from '../../src/main/door/page-files.ts'
import { indexText, makePageFolder, openTestDoor } from './open-test-door.ts'

const traversals = [
  '/../secret.txt',
  '/../../../../etc/passwd.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/assets/../../secret.txt',
  '/assets/..%5c..%5csecret.txt',
  '/..\\secret.txt',
  '//secret.txt',
  '/./../secret.txt',
  '/assets//app-1a2b.js',
  '/galla.svg%00.js',
  '/index.html/../../secret.txt',
  '/__proto__.js',
  '/constructor.js',
]

test.each(traversals)('the path %s reaches no file', async path => {
  const { ask, enter } = await openTestDoor()
  const reply = await ask(path, { cookie: await enter() })
  expect(reply.status).toBe(404)
  expect(reply.body).toBe('There is no such file.\n')
})

test('files are served as what they are, and only those with a hash in their name are kept', async () => {
  const { ask, enter } = await openTestDoor()
  const cookie = await enter()
  const heads = await Promise.all(
    ['/', '/galla.svg', '/assets/app-1a2b.js', '/sell'].map(path => ask(path, { cookie })),
  )
  expect(heads.map(({ headers, body }) => [headers['content-type'], headers['cache-control'], body])).toEqual([
    ['text/html; charset=utf-8', 'no-store', indexText.replace('__CSP_NONCE__', 'nonce-of-this-page')],
    ['image/svg+xml', 'no-store', '<svg/>'],
    ['text/javascript; charset=utf-8', 'private, max-age=31536000, immutable', 'export {}'],
    ['text/html; charset=utf-8', 'no-store', indexText.replace('__CSP_NONCE__', 'nonce-of-this-page')],
  ])
})

test('HEAD has no body, and nothing but GET and HEAD is answered', async () => {
  const { ask, enter } = await openTestDoor()
  const cookie = await enter()
  expect(await ask('/galla.svg', { cookie }, 'HEAD')).toMatchObject({ status: 200, body: '' })
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    expect(await ask('/', { cookie }, method)).toMatchObject({ status: 405 })
})

test.each(['/', '/missing.js', '/open?token=wrong'])('the answer to %s carries the strict headers', async path => {
  const { ask, enter } = await openTestDoor()
  const { headers } = await ask(path, path === '/' ? { cookie: await enter() } : {})
  expect(headers).toMatchObject({
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  })
  expect(headers['access-control-allow-origin']).toBeUndefined()
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'; script-src 'self'; ")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe')
})

test('each delivery of the page has a nonce of its own', () => {
  const count = { nonces: 0 }
  const page = loadPageFiles(makePageFolder(), () => `n${++count.nonces}`)
  const policies = [page.answer('/'), page.answer('/')].map(({ headers, body }) => [
    /'nonce-(.*?)'/.exec(String(headers['content-security-policy']))?.[1],
    /nonce="(.*?)"/.exec(new TextDecoder().decode(body))?.[1],
  ])
  expect(policies).toEqual([
    ['n1', 'n1'],
    ['n2', 'n2'],
  ])
})

test.each(['/nowhere', '/nowhere/deeper'])('screens that are not built are said so, with what to do', folder => {
  expect(() => loadPageFiles(`${makePageFolder()}${folder}`, () => 'n')).toThrow('run npm run build')
})
