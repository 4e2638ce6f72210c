import { Fragment, type Node } from '@tiptap/pm/model'

/** The same nodes as new ones: the editor gives each an id. */
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
