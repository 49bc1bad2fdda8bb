interface TileProps {
  readonly title: string
  /** The figure itself. */
  readonly value: string
  /** Beside the figure: its rate or unit. */
  readonly note?: string | null
  readonly lines: readonly string[]
  readonly progress?: {
    readonly reached: number
    readonly end: number
    readonly base: number
    readonly actual: number | null
  }
  readonly open: () => void
}

/** A figure of the plan with what it comes from; a click leads to it. */
export function Tile({ title, value, note, lines, progress, open }: TileProps) {
  return (
    <button type="button" className="overview-tile" onClick={open}>
      <span className="overview-tile-title">{title}</span>
      <span className="overview-tile-value">
        <b>{value}</b> {note ?? ''}
      </span>
      {progress === undefined ? null : <Progress {...progress} />}
      {lines.map((line) => (
        <span key={line} className="overview-tile-line">
          {line}
        </span>
      ))}
    </button>
  )
}

function Progress({ reached, end, base, actual }: NonNullable<TileProps['progress']>) {
  const share = (value: number): string =>
    `${base === 0 ? 0 : Math.min(100, (value * 100) / base)}%`
  return (
    <span className="overview-bar" aria-hidden>
      <i data-layer="baseline" style={{ inlineSize: share(Math.min(reached, end)) }} />
      <i
        data-layer="target"
        style={{
          insetInlineStart: share(Math.min(reached, end)),
          inlineSize: share(Math.max(0, end - reached)),
        }}
      />
      {actual === null ? null : <b style={{ insetInlineStart: share(actual) }} />}
    </span>
  )
}
