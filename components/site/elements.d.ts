import type { HTMLAttributes, Ref } from 'react'

type Island = Omit<HTMLAttributes<HTMLElement>, 'className'> & {
  class?: string
  ref?: Ref<HTMLElement>
  [data: `data-${string}`]: string | number | undefined
}

/** The custom elements that components/islands defines. */
declare module 'react' {
  // biome-ignore lint/style/noNamespace: React declares its elements in this namespace, which can only be extended
  namespace JSX {
    interface IntrinsicElements {
      'lectern-frame': Island
      'lectern-share': Island
      'lectern-contents': Island
      'lectern-bar': Island
      'lectern-beacon': Island
      'counselling-form': Island
      'access-form': Island
    }
  }
}
