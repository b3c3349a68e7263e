// For `node --import`: gives the stand-in to whoever imports Electron, so that src/main/index.ts runs under plain Node.
import { registerHooks } from 'node:module'

const standIn = new URL('./electron.mjs', import.meta.url).href

registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: standIn, shortCircuit: true } : next(name, context)),
})
