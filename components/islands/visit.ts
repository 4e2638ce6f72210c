/** For every page: what a form sends beside what is typed, and which boxes are stops of the Tab key. */
import './_scrollers.ts'
import './_time-zone.ts'
import './_touches.ts'
