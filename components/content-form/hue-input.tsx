'use client'

import { hueClass } from '#components/ui/hue.ts'
import type { BoundField } from './bind-fields.ts'
import { NumberInput } from './fields.tsx'

/** Hue of OKLCH in degrees, 0 to 360, which illustrations and rules are coloured with. */
export function HueInput(props: BoundField<number>) {
  return (
    <div className="hue-input">
      <NumberInput
        {...props}
        label="Colour"
        help="0 to 360: 25 red, 82 yellow, 155 green, 262 blue, 310 violet."
        min={0}
        max={360}
      />
      <span className={`hue-swatch ${hueClass(props.value)}`} />
    </div>
  )
}
