// Times one of the other engines on the same model and the same pieces; prints one JSON object.
// Usage: node measure.cjs onnx|tfjs THREADS MODEL_FOLDER PIECES.json     (in a folder with the engines' node_modules)
'use strict';
const fs = require('fs');
const path = require('path');

const kWarmUps = 8;
const kRuns = 40;
const now = () => Number(process.hrtime.bigint()) / 1e6;  // ms

// Gives a function that runs the model on some ids and returns the embedding.
async function onnx(threads) {
  const ort = require('onnxruntime-node');
  const session = await ort.InferenceSession.create('encoder.onnx', {
    intraOpNumThreads: threads, interOpNumThreads: 1, executionMode: 'sequential', graphOptimizationLevel: 'all'
  });
  return async (ids) => {
    const given = new ort.Tensor('int64', BigInt64Array.from(ids.map(BigInt)), [ids.length]);
    return (await session.run({ids: given})).embedding.data;
  };
}

async function tfjs(threads, folder) {
  const tf = require('@tensorflow/tfjs-core');
  const wasm = require('@tensorflow/tfjs-backend-wasm');
  const {loadGraphModel} = require('@tensorflow/tfjs-converter');
  if (threads > 1) wasm.setThreadsCount(threads);
  wasm.setWasmPaths(path.join(path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm')), '/'));
  await tf.setBackend('wasm');
  const model = JSON.parse(fs.readFileSync(path.join(folder, 'model.json'), 'utf8'));
  const parts = model.weightsManifest.flatMap((group) => group.paths.map((p) => fs.readFileSync(path.join(folder, p))));
  const bytes = Buffer.concat(parts);
  const weightData = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const weightSpecs = model.weightsManifest.flatMap((group) => group.weights);
  const graph = await loadGraphModel({load: async () => ({modelTopology: model.modelTopology, weightSpecs, weightData})});
  return async (ids) => {
    const indices = tf.tensor2d(ids.map((_, i) => [0, i]), [ids.length, 2], 'int32');
    const values = tf.tensor1d(ids, 'int32');
    const embedding = await graph.executeAsync({indices, values});
    const data = await embedding.data();
    tf.dispose([indices, values, embedding]);
    return data;
  };
}

async function main() {
  const [engine, threads, folder, file] = process.argv.slice(2);
  const pieces = JSON.parse(fs.readFileSync(file, 'utf8'));
  const start = now();
  const run = await (engine === 'onnx' ? onnx : tfjs)(Number(threads), folder);
  const ready = now() - start;
  const median = {}, first = {};
  for (const [length, ids] of Object.entries(pieces)) {
    for (let i = 0; i < kWarmUps; ++i) first[length] = (await run(ids))[0];
    const times = [];
    for (let i = 0; i < kRuns; ++i) {
      const begin = now();
      await run(ids);
      times.push(now() - begin);
    }
    times.sort((a, b) => a - b);
    median[length] = times[times.length >> 1];
  }
  console.log(JSON.stringify({ready, median, first, resident: process.memoryUsage().rss / 2 ** 20}));
}

main().catch((problem) => { console.error(String(problem)); process.exit(1); });
