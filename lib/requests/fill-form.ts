import { type DefaultTreeAdapterTypes, parse, serialize, defaultTreeAdapter as tree } from 'parse5'
import type { TypedValues } from './request-body.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/**
 * Fills typed values into the HTML of a form that was rendered before the database became
 * unavailable, and shows a message in its element with `data-form-message`.
 */
export function fillForm(html: string, values: TypedValues, message: string): string {
  const document = parse(html)
  for (const element of elements(document)) {
    if (attribute(element, 'data-form-message') !== null) showMessage(element, message)
    const name = attribute(element, 'name')
    if (name !== null && values[name] !== undefined) fill(element, values[name])
  }
  return serialize(document)
}

function fill(element: Element, value: string): void {
  if (element.tagName === 'textarea') {
    element.childNodes = []
    tree.insertText(element, value)
  } else if (element.tagName === 'select') {
    for (const option of elements(element).filter((it) => it.tagName === 'option')) {
      mark(option, 'selected', attribute(option, 'value') === value)
    }
  } else if (element.tagName === 'input') {
    const type = attribute(element, 'type')
    if (type === 'checkbox' || type === 'radio') {
      mark(element, 'checked', attribute(element, 'value') === value)
    } else {
      set(element, 'value', value)
    }
  }
}

function showMessage(element: Element, message: string): void {
  mark(element, 'hidden', false)
  element.childNodes = []
  tree.insertText(element, message)
}

function elements(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : []
  return children.flatMap((child) =>
    'tagName' in child ? [child, ...elements(child)] : elements(child),
  )
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((it) => it.name === name)?.value ?? null

function set(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((it) => it.name !== name), { name, value }]
}

function mark(element: Element, name: string, on: boolean): void {
  element.attrs = element.attrs.filter((it) => it.name !== name)
  if (on) element.attrs.push({ name, value: '' })
}
