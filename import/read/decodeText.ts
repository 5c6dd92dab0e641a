// Takes the bytes of a text file and gives its string. Bytes that are not valid become U+FFFD; nothing here throws.

/** Decodes UTF-8, or UTF-16 where a byte-order mark says so, or the given character set where this runtime knows it. */
export function decodeText(bytes: Uint8Array, charset: string | null = null): string {
  return decoderFor(bytes, charset).decode(bytes);
}

function decoderFor(bytes: Uint8Array, charset: string | null): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  try {
    return new TextDecoder(charset ?? 'utf-8');
  } catch {
    return new TextDecoder('utf-8');
  }
}

/** The character set an HTML page names in its first kilobyte, where old pages name one other than UTF-8. */
export function findHtmlCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /charset\s{0,5}=\s{0,5}["']?([\w-]{2,30})/i.exec(head)?.[1] ?? null;
}
