// One Chromium for all journeys; each has a window of its own there, which shares nothing with another.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    browserUrl: string
  }
}

const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const args = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default async function startBrowser(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = paths.find(existsSync) ?? 'chromium'
  const server = await chromium.launchServer({ executablePath, args, host: '127.0.0.1' })
  project.provide('browserUrl', server.wsEndpoint())
  return () => server.close()
}
