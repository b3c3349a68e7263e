// The screens' door: the only place that reads the clock, makes ids and picks a wire.

import { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { v7 } from 'uuid'
import './style/layers.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './style/fonts.css'
import './style/tokens.css'
import './style/mantine.css'
import './style/base.css'
import { App } from './App.tsx'
import { connectCore, pauseAfter } from './core/core-client.ts'
import { keepAnswersFresh, queryDefaults } from './core/fresh-answers.ts'
import { signalNetwork } from './core/network-signal.ts'
import { pickWire } from './core/pick-wire.ts'

const connection = connectCore({ openWire: pickWire(window), pauseMs: pauseAfter })
const queries = new QueryClient({ defaultOptions: queryDefaults })
keepAnswersFresh(connection, queries)
signalNetwork(connection, window, { nowMs: () => Date.now(), every: (ms, ring) => setInterval(ring, ms) })

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<App core={{ connection, nowMs: () => Date.now(), newId: () => v7() }} queries={queries} />)
