// Lowers the priority of the process that imports it, for good. Imported before anything that starts threads, since a
// thread keeps the priority of the one that started it.
import { setPriority } from 'node:os';

/** As `nice` does by default: beside other work it gets about a tenth of a core, alone all of it. */
const niceness = 10;

try {
  setPriority(niceness);
} catch {
  // Where it is not allowed the process runs like any other.
}
