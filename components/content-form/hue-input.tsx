'use client'

import { hueClass } from '#components/ui/hue.ts'
import { NumberInput } from './fields.tsx'

/** Hue of OKLCH in degrees, 0 to 360, which illustrations and rules are coloured with. */
export function HueInput({ value, onChange }: { value: number; onChange: (hue: number) => void }) {
  return (
    <div className="hue-input">
      <NumberInput
        path="hue"
        label="Hue"
        help="0 to 360: 25 red, 82 yellow, 155 green, 262 blue, 310 violet."
        min={0}
        max={360}
        value={value}
        onChange={(hue) => onChange(hue ?? 0)}
      />
      <span className={`hue-swatch ${hueClass(value)}`} />
    </div>
  )
}
