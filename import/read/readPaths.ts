// Takes files and folders from the command line and gives their documents one by one, in the order of their names.
// Reads regular files inside the given folders only: no symbolic links, devices, pipes or sockets, no hidden files.
import { constants, type Dirent, type Stats } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { formatOfName, unsupported } from './detectFormat.js';
import { readLimits } from './limits.js';
import { checkFileSize, readBuffer } from './readBuffer.js';
import type { ReadOptions, ReadProblem, ReadResult } from './readResult.js';

/** Never rejects on what it finds; each path that cannot be read is a result with a reason. */
export async function* readPaths(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  for (const path of paths) {
    const stats = await lstat(path).catch(() => null);
    if (!stats) yield { name: path, problem: notFound };
    else if (stats.isDirectory()) yield* readFolder(path, options, 0);
    else yield* readFile(path, stats, options);
  }
}

async function* readFolder(folder: string, options: ReadOptions, depth: number): AsyncGenerator<ReadResult> {
  if (depth > readLimits.maxFolderDepth) {
    yield { name: folder, problem: tooDeep };
    return;
  }
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) {
    yield { name: folder, problem: unreadable };
    return;
  }
  const visible = entries.filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules');
  if (depth === 0 && visible.length === 0) yield { name: folder, problem: emptyFolder };
  for (const entry of visible.sort(byName)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* readFolder(path, options, depth + 1);
    else {
      const stats = await lstat(path).catch(() => null);
      if (stats) yield* readFile(path, stats, options);
      else yield { name: path, problem: notFound };
    }
  }
}

async function* readFile(path: string, stats: Stats, options: ReadOptions): AsyncGenerator<ReadResult> {
  const problem = checkFile(path, stats);
  if (problem) {
    yield { name: path, problem };
    return;
  }
  const bytes = await readRegularFile(path);
  if (bytes instanceof Uint8Array) yield* readBuffer(path, bytes, options);
  else yield { name: path, problem: bytes };
}

function checkFile(path: string, stats: Stats): ReadProblem | null {
  if (stats.isSymbolicLink()) return symbolicLink;
  if (!stats.isFile()) return notRegular;
  const ending = extname(path).toLowerCase();
  if (ending !== '' && ending !== '.gz' && !formatOfName(path) && stats.size > readLimits.maxFileBytes) {
    return unsupported(ending);
  }
  return checkFileSize(stats.size);
}

/** Opens without following links and without waiting for pipes, then looks again: the path may have been swapped. */
async function readRegularFile(path: string): Promise<Uint8Array | ReadProblem> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => null);
  if (!file) return unreadable;
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return notRegular;
    return checkFileSize(stats.size) ?? (await file.readFile());
  } catch {
    return unreadable;
  } finally {
    await file.close();
  }
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

const notFound: ReadProblem = {
  code: 'path-not-found',
  message: 'There is no file or folder of this name.',
  hint: 'Check the spelling and the folder the command runs in.',
};
const emptyFolder: ReadProblem = {
  code: 'folder-empty',
  message: 'The folder holds no files.',
  hint: 'Hidden files are not read.',
};
const unreadable: ReadProblem = {
  code: 'path-unreadable',
  message: 'The file or folder cannot be opened.',
  hint: 'Check its permissions.',
};
const symbolicLink: ReadProblem = {
  code: 'path-symlink',
  message: 'This is a symbolic link; links are not followed.',
  hint: 'Give the path of the file itself.',
};
const notRegular: ReadProblem = {
  code: 'path-not-regular',
  message: 'This is a device, a pipe or a socket, not a regular file.',
  hint: 'Save the content as a file and import that.',
};
const tooDeep: ReadProblem = {
  code: 'folder-too-deep',
  message: `The folder lies more than ${readLimits.maxFolderDepth} levels below the one that was given.`,
  hint: 'Import it by its own path.',
};
