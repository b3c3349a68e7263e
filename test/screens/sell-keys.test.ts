// Which key does what on the Sell screen, and which keys are never taken.
import { expect, test } from 'vitest'
import { type KeyPlace, type KeyPress, sellAct } from '../../src/renderer/screens/sell/sell-keys.ts'

const atEmptyBox: KeyPlace = { isBoxEmpty: true, isAtBox: true, hasEditor: false, hasSheet: false, hasDialog: false }
const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  alt: false,
  shift: false,
  ...change,
})

test.each([
  ['F2', {}, 'quantity'],
  ['F2', { shift: true }, 'batch'],
  ['F4', {}, 'discount'],
  ['F4', { shift: true }, 'billDiscount'],
  ['F6', {}, 'price'],
  ['F7', {}, 'note'],
  ['F8', {}, 'hold'],
  ['F8', { shift: true }, 'heldList'],
  ['F9', {}, 'pay'],
  ['Insert', {}, 'newItem'],
  ['Delete', {}, 'remove'],
  ['+', {}, 'plus'],
  ['-', {}, 'minus'],
  ['ArrowUp', {}, 'lineUp'],
  ['z', { ctrl: true }, 'undo'],
  ['P', { ctrl: true }, 'printLast'],
  ['o', { ctrl: true }, 'previewLast'],
] as const)('%s %j at an empty box', (key, change, act) => {
  expect(sellAct(press(key, change), atEmptyBox)).toBe(act)
})

test('with text in the box the arrows walk results and signs are text', () => {
  const filled = { ...atEmptyBox, isBoxEmpty: false }
  expect(
    ['ArrowUp', 'ArrowDown', '+', '-', 'Delete', 'Enter', 'Escape'].map(key => sellAct(press(key), filled)),
  ).toEqual(['resultUp', 'resultDown', null, null, null, 'enter', 'escape'])
  expect(sellAct(press('z', { ctrl: true }), filled)).toBeNull()
})

test('away from the box a letter goes there, Esc goes there, and a button keeps its own keys', () => {
  const away = { ...atEmptyBox, isAtBox: false }
  expect(['a', 'Escape', 'Enter', ' ', 'Tab', 'ArrowDown'].map(key => sellAct(press(key), away))).toEqual([
    'toBoxAndType',
    'toBox',
    null,
    null,
    null,
    null,
  ])
})

test('the sheet and the dialogs read their own keys; an open field only gives up function keys', () => {
  const keys = ['F2', 'F9', 'Enter', 'a', 'Delete']
  for (const change of [{ hasSheet: true }, { hasDialog: true }])
    expect(keys.map(key => sellAct(press(key), { ...atEmptyBox, ...change }))).toEqual(keys.map(() => null))
  expect(keys.map(key => sellAct(press(key), { ...atEmptyBox, hasEditor: true }))).toEqual([
    'quantity',
    'pay',
    null,
    null,
    null,
  ])
})

test('keys that a browser or system owns are never taken', () => {
  const owned: KeyPress[] = [
    ...['F1', 'F3', 'F5', 'F10', 'F11', 'F12'].map(key => press(key)),
    ...['n', 't', 'w', 'l', 'r', 'c', 'v', 'x', 'a', 'k'].map(key => press(key, { ctrl: true })),
    press('ArrowLeft', { alt: true }),
    press('F4', { alt: true }),
    press('1', { alt: true }),
  ]
  for (const isBoxEmpty of [true, false])
    for (const key of owned) expect([key.key, sellAct(key, { ...atEmptyBox, isBoxEmpty })]).toEqual([key.key, null])
})
