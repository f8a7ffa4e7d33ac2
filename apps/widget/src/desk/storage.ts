// The browser's storage, or one in memory where the browser forbids it to a frame.

export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The storage that `open` gives, or a forgetful one. */
export function openStorage(open: () => Kept): Kept {
  try {
    const storage = open()
    storage.getItem('earshot')
    return storage
  } catch {
    return inMemory()
  }
}

function inMemory(): Kept {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}
