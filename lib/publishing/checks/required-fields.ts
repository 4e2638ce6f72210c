import type { ContentKind } from '../core/content-kind.ts'
import { completeSchemaOf } from '../core/draft-schema.ts'
import { atBlock, atField, type CheckFinding } from './check.ts'

const RULE = 'required'

/** Everything for which a publication would refuse the snapshot itself: empty and invalid fields. */
export function requiredFields(
  kind: Pick<ContentKind, 'schema'>,
  snapshot: unknown,
): CheckFinding[] {
  const issues = completeSchemaOf(kind.schema).safeParse(snapshot).error?.issues ?? []
  return issues.map(({ path, message }) => {
    const [field = 'form', content, index, ...within] = path
    const blockId = content === 'content' ? blockIdAt(snapshot, field, index) : null
    return blockId === null
      ? atField(RULE, 'error', path.map(String).join('.') || 'form', message)
      : {
          ...atBlock(RULE, 'error', String(field), blockId, message),
          ...(within.length > 0 ? { within: within.map(String).join('.') } : {}),
        }
  })
}

function blockIdAt(snapshot: unknown, field: PropertyKey, index: PropertyKey | undefined) {
  const text = (snapshot as Record<PropertyKey, { content?: { attrs?: { id?: string } }[] }>)[field]
  return text?.content?.[Number(index)]?.attrs?.id ?? null
}
