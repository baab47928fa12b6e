import { EN_SAMPLES } from './en';
import { JA_SAMPLES } from './ja';
import type { Sample } from './sample';

export const SAMPLES: readonly Sample[] = [...JA_SAMPLES, ...EN_SAMPLES];
