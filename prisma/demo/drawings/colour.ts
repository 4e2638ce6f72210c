/** OKLCH to sRGB in hexadecimal, since picture libraries do not read oklch() (Ottosson 2020, bottosson.github.io/posts/oklab). */
function oklch(lightness: number, chroma: number, hue: number): string {
  const angle = (hue * Math.PI) / 180
  const a = chroma * Math.cos(angle)
  const b = chroma * Math.sin(angle)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${channels.map(encode).join('')}`
}

function encode(linear: number): string {
  const clipped = Math.min(1, Math.max(0, linear))
  const value = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055
  return Math.round(value * 255)
    .toString(16)
    .padStart(2, '0')
}

export type Palette = {
  ground: string
  pale: string
  middle: string
  strong: string
  deep: string
  /** Accent colour, used once in every drawing. */
  lamp: string
}

export function paletteOf(hue: number): Palette {
  return {
    ground: oklch(0.955, 0.018, hue),
    pale: oklch(0.89, 0.045, hue),
    middle: oklch(0.76, 0.085, hue),
    strong: oklch(0.58, 0.12, hue),
    deep: oklch(0.36, 0.085, hue),
    lamp: oklch(0.84, 0.13, 82),
  }
}
