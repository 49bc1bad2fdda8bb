import { useEffect, useState } from 'react'

const LASTING_MS = 200

/** Whether something has been going on for so long that people should be told; what is quick passes unmentioned. */
export function useLasting(isOn: boolean): boolean {
  const [isLasting, setLasting] = useState(false)
  useEffect(() => {
    if (!isOn) return
    const timer = setTimeout(() => setLasting(true), LASTING_MS)
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [isOn])
  return isOn && isLasting
}
