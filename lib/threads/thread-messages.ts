export type ToThread = { id: number; module: string; input: unknown }

export type FromThread =
  | { id: number; state: 'loaded' }
  | { id: number; state: 'done'; output: unknown }
  | { id: number; state: 'failed'; error: unknown }
