import { define } from './_element.ts'

/** `<lectern-share>`: copies the address, and opens the system's share sheet where there is one. */
define('lectern-share', (element) => {
  const { url = location.href, title = document.title } = element.dataset
  const copy = element.querySelector<HTMLButtonElement>('[data-copy]')
  const share = element.querySelector<HTMLButtonElement>('[data-share]')
  const said = element.querySelector('[role=status]')

  copy?.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(url)
      say('Link copied')
    } catch {
      say(`The browser does not allow copying. The link is ${url}`)
    }
  })

  if (share && navigator.share) {
    share.hidden = false
    // Closing the share sheet is not an error.
    share.addEventListener('click', () => navigator.share({ title, url }).catch(() => {}))
  }

  function say(text: string) {
    if (said) said.textContent = text
    setTimeout(() => {
      if (said?.textContent === text) said.textContent = ''
    }, 4000)
  }
})
