// The menu. On a Mac a program has one, and copy and paste live in it; elsewhere every key belongs to the screens.

export interface MenuEntry {
  role: 'appMenu' | 'editMenu' | 'windowMenu'
}

/** Undefined: no menu at all. */
export function menuEntries(platform: NodeJS.Platform): MenuEntry[] | undefined {
  if (platform !== 'darwin') return undefined
  return [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]
}
