// Where the shop's file lies when nobody says otherwise: the place each system has for what programs keep.
import { posix, win32 } from 'node:path'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: { readonly APPDATA?: string | undefined; readonly XDG_DATA_HOME?: string | undefined }
}

export function defaultDataFolder({ platform, home, env }: Machine): string {
  if (platform === 'win32') return win32.join(env.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'Galla')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Galla')
  const base = env.XDG_DATA_HOME
  // The XDG rules say that a relative path is to be ignored.
  return posix.join(base?.startsWith('/') ? base : posix.join(home, '.local', 'share'), 'galla')
}
