// One file for what only articles have: as four they would weigh more in heads than in script.
import './_bar.ts'
import './_beacon.ts'
import './_contents.ts'
import './_reading.ts'
import './_share.ts'
