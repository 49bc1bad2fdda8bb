import { useEffect, useRef, useState } from 'react'

interface WindowDrop {
  /** Off while something in front takes the files; they still don't make the browser leave the page. */
  readonly isOn: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Files dropped anywhere on the window. True while some are held over it. */
export function useWindowDrop({ isOn, onFiles }: WindowDrop): boolean {
  const [isOver, setOver] = useState(false)
  const take = useRef(onFiles)
  useEffect(() => {
    take.current = onFiles
  })
  useEffect(() => {
    // Each element that is crossed enters and leaves on its own: only their balance says when the window was left.
    let depth = 0
    const count = (step: 1 | -1) => (event: DragEvent) => {
      if (!holdsFiles(event)) return
      depth = Math.max(0, depth + step)
      setOver(isOn && depth > 0)
    }
    const enter = count(1)
    const leave = count(-1)
    const over = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      depth = 0
      setOver(false)
      if (!holdsFiles(event)) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (isOn && files.length > 0) take.current(files)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
      setOver(false)
    }
  }, [isOn])
  return isOver
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
