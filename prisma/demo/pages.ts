import type { DemoPage } from './demo.ts'
import { housePages } from './pages/house.ts'
import { legalPages } from './pages/legal.ts'

export const pages: DemoPage[] = [...housePages, ...legalPages]
