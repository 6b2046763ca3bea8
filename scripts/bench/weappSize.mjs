/** Builds the mini program when its sources have changed, and prints the weight of its main package as a line of JSON. */
import { ensureBuilt } from '../lib/build.mjs';
import { root } from '../lib/run.mjs';
import { weappSizes } from '../lib/size.mjs';

await ensureBuilt('weapp');
const { mainKb, mainMaxKb } = weappSizes(root);
console.log(JSON.stringify({ mainKb, mainMaxKb }));
