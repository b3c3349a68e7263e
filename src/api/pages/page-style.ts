// How pages of the API look: as the counter does.

import { Html } from './html.ts'

export const pageStyle = new Html(`
:root { color-scheme: light dark; --paper: #f8f5ee; --sheet: #fffdf8; --ink: #1d1a15; --soft: #5f574b; --line: #e2dacb;
  --accent: #30409e; --on-accent: #fff; --stop: #a8221b; --look: #7d4e00; --look-ground: #fcefcf }
@media (prefers-color-scheme: dark) { :root { --paper: #131210; --sheet: #1b1a17; --ink: #ece7dd; --soft: #aaa294;
  --line: #322f29; --accent: #aab6ff; --on-accent: #14173a; --stop: #ff9d92; --look: #f0c674; --look-ground: #33290f } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 "Noto Sans", system-ui, sans-serif;
  font-variant-numeric: tabular-nums }
main { max-width: 34rem; margin: 0 auto; padding: 24px 16px 48px }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 8px }
p { margin: 0 0 12px }
.paper { background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; padding: 16px; margin: 16px 0 }
.amount { font-size: 34px; font-weight: 600; line-height: 1.2 }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 0 }
dt { color: var(--soft) }
dd { margin: 0; overflow-wrap: anywhere }
table { width: 100%; border-collapse: collapse; margin-top: 12px }
td { border-top: 1px solid var(--line); padding: 6px 0 6px 8px; text-align: right }
td:first-child { text-align: left; padding-left: 0 }
.means { font-weight: 600 }
.look { background: var(--look-ground); color: var(--look); border-radius: 6px; padding: 10px 12px }
label { display: block; margin: 12px 0; color: var(--soft) }
input, textarea { display: block; width: 100%; margin-top: 4px; padding: 10px; font: inherit; color: var(--ink);
  background: var(--sheet); border: 1px solid var(--soft); border-radius: 6px }
input[name=otp] { font-size: 24px; letter-spacing: .4em; max-width: 9em }
button { font: inherit; font-weight: 600; min-height: 48px; padding: 10px 16px; border-radius: 6px; cursor: pointer;
  border: 1px solid var(--soft); background: transparent; color: var(--ink) }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent) }
button.stop { color: var(--stop); border-color: var(--stop) }
button.quiet { border-color: transparent; color: var(--accent); padding-left: 0; font-weight: 400 }
.choice { display: flex; flex-wrap: wrap; gap: 12px; margin: 16px 0 }
.choice button { flex: 1 1 12rem }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
`)
