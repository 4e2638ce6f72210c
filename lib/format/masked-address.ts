/** An e-mail address for lists, in which it is recognised by whoever knows it: “a…@example.in”. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const [first = ''] = address
  return at > 0 ? `${first}…${address.slice(at)}` : '…'
}
