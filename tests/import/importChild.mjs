// A process of its own that imports a folder into an embedded graph and can be killed: importChild.mjs FOLDER DATA.
// Prints one line per finished document.
import { openGraph } from '../../dist/graph/openGraph.js';
import { runImportCommand } from '../../dist/import/command.js';
import { createTinyExtractor } from './tinyExtractor.mjs';

const [, , folder, dataDirectory] = process.argv;
const graph = await openGraph({ dataDirectory });
process.exitCode = await runImportCommand([folder], { extractor: await createTinyExtractor() }, graph);
await graph.close();
