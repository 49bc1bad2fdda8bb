import type { LucideIcon } from 'lucide-react'
import { useRef, type ReactNode } from 'react'

interface ChooseFileProps {
  readonly icon: LucideIcon
  /** Endings the system's dialog offers: `.xlsx`. */
  readonly accept: string
  readonly isPrimary?: boolean
  readonly onFile: (file: File) => void
  readonly children: ReactNode
}

/** A button that opens the system's file dialog. */
export function ChooseFile(props: ChooseFileProps) {
  const { icon: Icon, accept, isPrimary = false, onFile, children } = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        className="button"
        data-primary={isPrimary ? '' : undefined}
        onClick={() => input.current?.click()}
      >
        <Icon size={16} aria-hidden />
        {children}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // The same file chosen again must count as a choice.
          event.currentTarget.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}
