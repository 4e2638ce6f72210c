import type { DemoPage } from './demo.ts'
import { aboutPages } from './pages/about.ts'
import { legalPages } from './pages/legal.ts'

export const pages: DemoPage[] = [...aboutPages, ...legalPages]
