// The formats that can be read, by ending, and the first bytes of those that cannot, as data.

export type FileFormat = 'text' | 'markdown' | 'html' | 'json' | 'jsonl' | 'csv';

export const formatsByEnding: ReadonlyMap<string, FileFormat> = new Map([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.json', 'json'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.csv', 'csv'],
  ['.tsv', 'csv'],
]);

/** Lists may come compressed on their own (`.csv.gz`); archives of several files may not. */
export const formatsInGzip: ReadonlySet<FileFormat> = new Set(['csv', 'json', 'jsonl']);

export interface FileSignature {
  readonly what: string;
  readonly isArchive: boolean;
  readonly bytes: readonly number[];
}

const ascii = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')];

export const fileSignatures: readonly FileSignature[] = [
  { what: 'a PDF file', isArchive: false, bytes: ascii('%PDF') },
  { what: 'a ZIP archive or an Office document', isArchive: true, bytes: ascii('PK\x03\x04') },
  { what: 'a gzip archive', isArchive: true, bytes: [0x1f, 0x8b] },
  { what: 'a bzip2 archive', isArchive: true, bytes: ascii('BZh') },
  { what: 'an xz archive', isArchive: true, bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { what: 'a 7z archive', isArchive: true, bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { what: 'a RAR archive', isArchive: true, bytes: ascii('Rar!') },
  { what: 'an old Office document', isArchive: false, bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { what: 'an RTF document', isArchive: false, bytes: ascii('{\\rtf') },
  { what: 'a PNG picture', isArchive: false, bytes: [0x89, 0x50, 0x4e, 0x47] },
  { what: 'a JPEG picture', isArchive: false, bytes: [0xff, 0xd8, 0xff] },
  { what: 'a GIF picture', isArchive: false, bytes: ascii('GIF8') },
  { what: 'a program', isArchive: false, bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { what: 'a database', isArchive: false, bytes: ascii('SQLite format 3') },
];
