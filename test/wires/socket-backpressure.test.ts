// A far end that stops reading must not fill the memory of the core.
import { expect, test } from 'vitest'
import { createSocketWire, type SocketLike } from '../../src/shared/rpc/socket-wire.ts'

function createStalledSocket(bufferedAmount: number) {
  const done: string[] = []
  const socket: SocketLike = {
    readyState: 1,
    bufferedAmount,
    send: text => void done.push(text),
    close: (code, reason) => void done.push(`close ${code} ${reason}`),
    addEventListener() {},
  }
  return { socket, done }
}

test('as long as no more than the limit waits, messages are sent', () => {
  const { socket, done } = createStalledSocket(1000)
  createSocketWire(socket, 1000).send({ n: 1 })
  expect(done).toEqual(['{"n":1}'])
})

test('when more than the limit waits, the far end is cut off instead', () => {
  const { socket, done } = createStalledSocket(1001)
  createSocketWire(socket, 1000).send({ n: 1 })
  expect(done).toEqual(['close 1013 reads too slowly'])
})

test('a screen, which has no limit, may send a large file', () => {
  const { socket, done } = createStalledSocket(90_000_000)
  createSocketWire(socket).send({ n: 1 })
  expect(done).toEqual(['{"n":1}'])
})
