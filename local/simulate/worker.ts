import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerTask } from './office';
import { simulatePart, type Part } from './part';

const { bundle, options } = workerData as WorkerTask;

// Each message is a part of the office; its result goes back.
parentPort?.on('message', (part: Part) => { parentPort?.postMessage(simulatePart(bundle, options, part)); });
