// Where the project's own resources lie for tests.

import { fileURLToPath } from 'node:url'

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url))
export const migrationsFolder = `${projectFolder}drizzle/ledger`
export const sharedFolder = fileURLToPath(new URL('../../../shared/', import.meta.url))
