// Generates the ledger's migrations: `npm run migration -- NAME`.
import { defineConfig } from 'drizzle-kit'

export default defineConfig({ dialect: 'sqlite', schema: './src/main/ledger/schema/*.ts', out: './drizzle/ledger' })
