type Property = { name: string; params: string; value: string }
type Component = { name: string; properties: Property[]; components: Component[] }

/** name *(";" param) ":" value, with quoted and plain parameter values (RFC 5545, 3.1). */
const CONTENT_LINE =
  /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*)(?:,(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*)*):([\t\P{Cc}]*)$/u

/** Parses a calendar file by the grammar of RFC 5545; throws where the file breaks it. */
export function parseCalendar(file: string): Component {
  if (!file.endsWith('\r\n')) throw new Error('The last line has no end.')
  if (/\r(?!\n)|(?<!\r)\n/.test(file)) throw new Error('A line does not end with CRLF.')
  for (const row of file.split('\r\n')) {
    if (Buffer.byteLength(row) > 75) throw new Error(`More than 75 octets: ${row}`)
  }
  const lines = file
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1)
  const root: Component = { name: '', properties: [], components: [] }
  const open = [root]
  for (const line of lines) {
    const found = CONTENT_LINE.exec(line)
    if (!found) throw new Error(`Not a content line: ${line}`)
    const [, name = '', params = '', value = ''] = found
    const parent = open.at(-1)
    if (!parent) throw new Error(`Behind the end: ${line}`)
    if (name === 'BEGIN') {
      const component = { name: value, properties: [], components: [] }
      parent.components.push(component)
      open.push(component)
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`Nothing to end: ${line}`)
    } else parent.properties.push({ name, params, value })
  }
  const [calendar, ...others] = root.components
  if (!calendar || others.length > 0 || open.length !== 1 || root.properties.length > 0) {
    throw new Error('Not one whole calendar.')
  }
  return calendar
}

/** The value of a property that occurs exactly once. */
export function once({ name: component, properties }: Component, name: string): string {
  const [property, ...others] = properties.filter((it) => it.name === name)
  if (!property || others.length > 0) throw new Error(`${component} needs one ${name}.`)
  return property.value
}

/** Undoes the escaping of a text value (3.3.11); throws at a character that must be escaped. */
export function unescapeText(value: string): string {
  if (/^(?:[^\\;,]|\\[\\;,nN])*$/.test(value) === false) throw new Error(`Not a text: ${value}`)
  return value.replaceAll(/\\(.)/g, (_, it: string) => (/n/i.test(it) ? '\n' : it))
}
