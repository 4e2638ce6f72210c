/** The class that gives an element the hue nearest to `degrees`; tokens.css knows every tenth one. */
export function hueClass(degrees: number): string {
  return `hued hue-${(((Math.round(degrees / 10) * 10) % 360) + 360) % 360}`
}
