// Altcha's worker, with SHA only: it computes in the background and keeps the page responsive.
import { deriveKey } from 'altcha-lib/algorithms/web/sha'
import { handler } from 'altcha-lib/workers/shared'

handler({ deriveKey })
