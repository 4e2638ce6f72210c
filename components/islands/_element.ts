/** Defines a custom element once; `connected` runs once its children have been parsed. */
export function define(name: string, connected: (element: HTMLElement) => void): void {
  if (customElements.get(name)) return
  customElements.define(
    name,
    class extends HTMLElement {
      #begun = false

      connectedCallback() {
        if (this.#begun) return
        this.#begun = true
        const start = () => connected(this)
        if (document.readyState !== 'loading') start()
        else document.addEventListener('DOMContentLoaded', start)
      }
    },
  )
}
