// Generates the hosted store's migrations: `drizzle-kit generate --config drizzle/store.config.ts --name ROOM`.
import { defineConfig } from 'drizzle-kit'

export default defineConfig({ dialect: 'postgresql', schema: './src/api/store/schema/*.ts', out: './drizzle/store' })
