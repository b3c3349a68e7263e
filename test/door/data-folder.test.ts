// The shop's file lies where each system keeps what programs store.
import { expect, test } from 'vitest'
import { defaultDataFolder, type Machine } from '../../src/main/door/data-folder.ts'

const places: [Machine, string][] = [
  [{ platform: 'linux', home: '/home/asha', env: {} }, '/home/asha/.local/share/galla'],
  [{ platform: 'linux', home: '/home/asha', env: { XDG_DATA_HOME: '/data' } }, '/data/galla'],
  [{ platform: 'linux', home: '/home/asha', env: { XDG_DATA_HOME: 'data' } }, '/home/asha/.local/share/galla'],
  [{ platform: 'darwin', home: '/Users/asha', env: {} }, '/Users/asha/Library/Application Support/Galla'],
  [{ platform: 'win32', home: 'C:\\Users\\asha', env: { APPDATA: 'D:\\Roaming' } }, 'D:\\Roaming\\Galla'],
  [{ platform: 'win32', home: 'C:\\Users\\asha', env: {} }, 'C:\\Users\\asha\\AppData\\Roaming\\Galla'],
]

test.each(places)('%j keeps its shop in %s', (machine, folder) => {
  expect(defaultDataFolder(machine)).toBe(folder)
})
