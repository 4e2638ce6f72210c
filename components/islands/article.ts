// One bundle for the article islands: the overhead of four files would exceed their script.
import './_bar.ts'
import './_beacon.ts'
import './_contents.ts'
import './_reading.ts'
import './_share.ts'
