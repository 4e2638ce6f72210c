/** Opens the question named in the URL fragment, where the browser does not do so itself. */
function open() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const question = target?.closest('details')
  if (!question || question.open) return
  question.open = true
  question.scrollIntoView()
}

addEventListener('hashchange', open)
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', open)
else open()
