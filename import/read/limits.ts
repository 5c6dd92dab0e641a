// The limits of reading, as data. Each is named in the message of the refusal it causes.

export const readLimits = {
  /** Largest file, checked by size before a byte is read; also the largest result of unzipping a `.gz`. */
  maxFileBytes: 10 * 1024 * 1024,
  /** Largest text of one article, in bytes of UTF-8. */
  maxTextBytes: 2 * 1024 * 1024,
  /** Deepest nesting of lists and objects in JSON. */
  maxJsonDepth: 64,
  /** Most articles of one list. */
  maxListEntries: 50_000,
  /** Entries of one list that cannot be read, after which the rest is not tried. */
  maxListProblems: 1000,
  /** Longest title, in UTF-16 code units; longer ones are cut at a word. */
  maxTitleLength: 300,
  /** Fewest words of an article. */
  minWords: 3,
  /** Deepest folder below a path that was given. */
  maxFolderDepth: 32,
} as const;

/** A size for people: `10 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${Number((bytes / 1024 / 1024).toFixed(1))} MB`;
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} KB` : `${bytes} bytes`;
}
