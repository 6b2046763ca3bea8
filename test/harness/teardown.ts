import { sweep } from './sweep.ts';

/** After a run: nothing of ours stays behind, not even of workers that were killed. */
export default sweep;
