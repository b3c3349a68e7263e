// The matcher that a few hundred tests rely on has to be able to fail.
import { expect, test } from 'vitest'
import { Refusal } from '../../src/shared/kernel/refusal.ts'

test('toBeRefused takes a promise or a function, and compares code and details', async () => {
  const refuse = async () => {
    throw new Refusal('not_found', { id: '1', kind: 'item' })
  }
  await expect(refuse).toBeRefused('not_found')
  await expect(refuse()).toBeRefused('not_found', { id: '1' })
  await expect(refuse).not.toBeRefused('cart_empty')
  await expect(refuse).not.toBeRefused('not_found', { id: '2' })
})

test('toBeRefused fails on another code, another error, and a value', async () => {
  const failing = async (received: unknown) => await expect(received).toBeRefused('not_found')
  await expect(failing(async () => Promise.reject(new Refusal('cart_empty')))).rejects.toThrow('got refusal cart_empty')
  await expect(failing(Promise.reject(new Error('bug')))).rejects.toThrow('got Error: bug')
  await expect(failing(async () => ({ total: 1 }))).rejects.toThrow('got the value {"total":1}')
})
