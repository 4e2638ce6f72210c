// Loaded with --import into processes that are not ours and would outlive a killed parent.
const parent = process.ppid

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 500).unref()
