import { useLayoutEffect, useRef, useState } from 'react'

type Functions = Record<string, (...given: never[]) => unknown>

/** The same functions for good, each of which does what the newest one does. For what is drawn seldom. */
export function useStableHandlers<Given extends Functions>(given: Given): Given {
  const latest = useRef(given)
  useLayoutEffect(() => {
    latest.current = given
  })
  const [steady] = useState(
    () =>
      Object.fromEntries(
        Object.keys(given).map((name) => [
          name,
          (...values: never[]) => latest.current[name]?.(...values),
        ]),
      ) as Given,
  )
  return steady
}
