/** What a form sends beside what is typed: the visitor's time zone, and how they came in this visit. */
import './_time-zone.ts'
import './_touches.ts'
