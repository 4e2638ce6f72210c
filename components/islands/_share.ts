import { define } from './_element.ts'

/** `<lectern-share>`: copies the address, and opens the system's share sheet where there is one. */
define('lectern-share', (element) => {
  const { url = location.href, title = document.title } = element.dataset
  const copy = element.querySelector<HTMLButtonElement>('[data-copy]')
  const share = element.querySelector<HTMLButtonElement>('[data-share]')
  const status = element.querySelector('[role=status]')

  copy?.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(url)
      showStatus('Link copied')
    } catch {
      showStatus(`Your browser does not allow copying. The link is ${url}`)
    }
  })

  if (share && navigator.share) {
    share.hidden = false
    // Closing the share sheet is not an error.
    share.addEventListener('click', () => navigator.share({ title, url }).catch(() => {}))
  }

  function showStatus(text: string) {
    if (status) status.textContent = text
    setTimeout(() => {
      if (status?.textContent === text) status.textContent = ''
    }, 4000)
  }
})
