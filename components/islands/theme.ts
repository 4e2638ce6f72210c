/**
 * Loaded by a blocking script in the head, and therefore tiny: a chosen theme must apply before the
 * first paint. It also marks for the style sheet that scripts run.
 */
const key = 'theme'
const root = document.documentElement

root.dataset.script = ''
apply(readChoice())

document.addEventListener('click', (event) => {
  if (!(event.target as Element).closest('[data-theme-toggle]')) return
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const next = (root.dataset.theme ?? system) === 'dark' ? 'light' : 'dark'
  // Choosing the system's own theme removes the stored choice.
  const choice = next === system ? null : next
  apply(choice)
  storeChoice(choice)
})

function apply(choice: string | null) {
  if (choice === 'dark' || choice === 'light') root.dataset.theme = choice
  else delete root.dataset.theme
}

/** Some private windows deny access to storage. */
function readChoice(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function storeChoice(choice: string | null) {
  try {
    if (choice) localStorage.setItem(key, choice)
    else localStorage.removeItem(key)
  } catch {}
}
