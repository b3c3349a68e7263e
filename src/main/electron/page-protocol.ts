// Serves the screens inside Electron under a scheme of their own, with the same headers as the browser door. Nothing is
// loaded from file:, where every file of the machine has the same origin.
import type { PageFiles } from '../door/page-files.ts'
import { isPageAddress, pageScheme } from './trusted-sender.ts'

/** For protocol.registerSchemesAsPrivileged, before Electron is ready. */
export const pageSchemes = [
  { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]

export function createPageHandler(page: PageFiles): (request: { readonly url: string }) => Response {
  return ({ url }) => {
    if (!isPageAddress(url)) return new Response('There is no such page.\n', { status: 404 })
    const { status, headers, body } = page.answer(new URL(url).pathname)
    return new Response(body, { status, headers })
  }
}
