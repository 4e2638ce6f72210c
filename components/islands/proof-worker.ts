// Altcha's own worker, with SHA alone: it searches beside the page, and the page stays smooth.
import { deriveKey } from 'altcha-lib/algorithms/web/sha'
import { handler } from 'altcha-lib/workers/shared'

handler({ deriveKey })
