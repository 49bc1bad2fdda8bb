const PREFIX = 'ntm.'

/** A choice this computer remembers for its person; a value from elsewhere or none at all gives the default. */
export function readPreference<T extends string>(
  name: string,
  allowed: readonly T[],
  fallback: T,
): T {
  try {
    const value = localStorage.getItem(PREFIX + name)
    return allowed.find((candidate) => candidate === value) ?? fallback
  } catch {
    // Storage may be closed to us; a forgotten fold of the rail is no harm.
    return fallback
  }
}

export function writePreference(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value)
  } catch {
    // As above: the choice holds until the window closes.
  }
}
