// What a page inside Electron may not do, and how its window is made.
import { expect, test } from 'vitest'
import { loadPageFiles } from '../../src/main/door/page-files.ts'
import { guardContents, guardSession } from '../../src/main/electron/guards.ts'
import { menuEntries } from '../../src/main/electron/menu.ts'
import { createPageHandler } from '../../src/main/electron/page-protocol.ts'
import { windowOptions } from '../../src/main/electron/window.ts'
import { makePageFolder } from '../browser/open-test-door.ts'
import { createFakeContents, createFakeSession } from './fake-electron.ts'

const places: [string, boolean, 'allowed' | 'prevented'][] = [
  ['https://evil.example/', true, 'prevented'],
  ['galla://app/', true, 'prevented'],
  ['file:///etc/passwd', true, 'prevented'],
  ['javascript:alert(1)', true, 'prevented'],
  ['blob:galla://app/1-2-3', true, 'prevented'],
  ['https://evil.example/', false, 'prevented'],
  ['blob:https://evil.example/1-2-3', false, 'prevented'],
  ['blob:galla://app/1-2-3', false, 'allowed'],
]

test.each(places)('going to %s (main frame: %s) is %s', (url, isMainFrame, outcome) => {
  const { contents, attempt } = createFakeContents()
  guardContents(contents)
  expect(attempt('will-frame-navigate', { url, isMainFrame })).toBe(outcome)
})

test('no page opens a window or holds another page', () => {
  const { contents, attempt, openWindow } = createFakeContents()
  guardContents(contents)
  expect(openWindow()).toEqual({ action: 'deny' })
  expect(attempt('will-attach-webview')).toBe('prevented')
})

test('no page is given a permission or a device', () => {
  const { session, granted, check, device } = createFakeSession()
  guardSession(session)
  expect([granted, check(), device()]).toEqual([[false], false, false])
})

test('the page runs in a sandbox, apart from the preload script and without Node', () => {
  expect(windowOptions('/preload.cjs').webPreferences).toEqual({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  })
})

test('our scheme serves the screens with the strict headers, and nothing for another host', async () => {
  const answer = createPageHandler(loadPageFiles(makePageFolder(), () => 'n1'))
  const index = answer({ url: 'galla://app/' })
  expect(index.status).toBe(200)
  expect(index.headers.get('content-security-policy')).toContain("style-src-elem 'self' 'nonce-n1'")
  expect(await index.text()).toContain('<title>Galla</title>')
  expect(answer({ url: 'galla://app/../secret.txt' }).status).toBe(404)
  expect(answer({ url: 'galla://other/' }).status).toBe(404)
})

test('only a Mac has a menu, so elsewhere no key is taken from the screens', () => {
  expect(menuEntries('linux')).toBeUndefined()
  expect(menuEntries('win32')).toBeUndefined()
  expect(menuEntries('darwin')?.map(({ role }) => role)).toEqual(['appMenu', 'editMenu', 'windowMenu'])
})
