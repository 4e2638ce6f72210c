import { Fragment, type Node } from '@tiptap/pm/model'

/** Copies of nodes without ids; the editor gives each a new one. */
export function withoutIds(nodes: Fragment | readonly Node[]): Fragment {
  const all = nodes instanceof Fragment ? nodes.content : nodes
  return Fragment.fromArray(
    all.map((node) =>
      node.isText || !node.attrs.id
        ? node
        : node.type.create({ ...node.attrs, id: null }, node.content, node.marks),
    ),
  )
}
