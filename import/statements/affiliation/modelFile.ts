// Writes and reads the affiliation models: a brotli stream with a JSON header line and two tables of weights in whole steps.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { ActorLists } from '../../lists/actorLists.js';
import { readActorLists } from '../../lists/readActorLists.js';
import { modelPath } from '../../modelPath.js';
import { damagedModel, decompressModel } from '../../storedModel.js';
import type { AffiliationModel } from './findAffiliations.js';
import { documentRows, type LinearModel, pairRows, quantise, weightStep } from './linearModel.js';

const MODEL_FILE = 'statements/affiliation/model/affiliation.bin';

/** Goes up with every change of the features or of how they become rows. */
const FORMAT = 3;

interface Header {
  readonly format: number;
  readonly threshold: number;
  readonly sha256: string;
}

export type TrainedModel = Omit<AffiliationModel, 'lists'>;

/** The highest quality takes ten times as long for a few percent. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

export function packAffiliationModel(model: TrainedModel): Buffer {
  const pair = quantise(Float32Array.from(model.pair.weights, (w) => w * model.pair.scale));
  const document = quantise(Float32Array.from(model.document.weights, (w) => w * model.document.scale));
  const body = Buffer.concat([Buffer.from(pair.buffer), Buffer.from(document.buffer)]);
  const header: Header = {
    format: FORMAT,
    threshold: model.threshold,
    sha256: createHash('sha256').update(body).digest('hex'),
  };
  return brotliCompressSync(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]), quality);
}

/** @throws InvalidInput when the bytes are of another format or damaged. */
export function unpackAffiliationModel(packed: Buffer): TrainedModel {
  const bytes = decompressModel(packed, 'affiliation', MODEL_FILE);
  const line = bytes.indexOf(10);
  const header = JSON.parse(bytes.subarray(0, line).toString()) as Header;
  // A copy of its own, since two bytes a weight need an even start.
  const body = Buffer.from(new Uint8Array(bytes.subarray(line + 1)).buffer);
  if (header.format !== FORMAT || createHash('sha256').update(body).digest('hex') !== header.sha256)
    throw damagedModel('affiliation', MODEL_FILE);
  const table = (start: number, rows: number): LinearModel => ({
    weights: new Int16Array(body.buffer, 2 * start, rows),
    scale: weightStep,
  });
  return {
    pair: table(0, pairRows),
    document: table(pairRows, documentRows),
    threshold: header.threshold,
  };
}

let loaded: TrainedModel | null = null;

/** The model that ships with the program, read once; `lists` tell which names stand for states. */
export function loadAffiliationModel(lists: ActorLists = readActorLists()): AffiliationModel {
  loaded ??= unpackAffiliationModel(readFileSync(modelPath(MODEL_FILE)));
  return { ...loaded, lists };
}
