// The first thing that runs, also on a fresh clone: plain JavaScript for Node 20 or newer, without any package. It brings
// node_modules up to the lock file, then hands over to the Node 24 that lies there.
// Usage: node scripts/run.mjs start|test|build|typecheck|lint|package|<program> [-- arguments]

const [command = 'help', ...rest] = process.argv.slice(2)
const args = rest[0] === '--' ? rest.slice(1) : rest

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Galla needs Node 20 or newer to start with; this is Node ${process.versions.node}.`)
  process.exit(1)
}

// Older versions must get as far as the sentence above, so nothing is imported before it.
const { runCommand } = await import('./steps/commands.mjs')
process.exitCode = await runCommand(command, args)
