/** Defines a custom element once; `connected` runs when what is inside of it has been parsed. */
export function define(name: string, connected: (element: HTMLElement) => void): void {
  if (customElements.get(name)) return
  customElements.define(
    name,
    class extends HTMLElement {
      #done = false

      connectedCallback() {
        if (document.readyState !== 'loading') this.#start()
        else document.addEventListener('DOMContentLoaded', () => this.#start(), { once: true })
      }

      #start() {
        if (this.#done || !this.isConnected) return
        this.#done = true
        connected(this)
      }
    },
  )
}
