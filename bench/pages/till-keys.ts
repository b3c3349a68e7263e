// What a cashier's hands and scanner do at a till in Chromium.

import type { CDPSession, Page } from 'playwright-core'

export function press(keys: CDPSession, key: string): Promise<unknown> {
  const text = key === 'Enter' ? '\r' : key
  return Promise.all([
    keys.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text, unmodifiedText: text }),
    keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
  ])
}

/** All keys at once, as a scanner that types faster than the screen is painted. */
export function scan(keys: CDPSession, code: string): Promise<unknown> {
  return Promise.all([...code, 'Enter'].map(key => press(keys, key)))
}

/** In cash, what it comes to. */
export async function finishSale(page: Page): Promise<void> {
  await page.keyboard.press('F9')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
