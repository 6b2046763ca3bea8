/** A mutant only needs one example against it: no search for a smaller one, and the same examples in every run. */
const { configureGlobal } = require('fast-check');

configureGlobal({ seed: 1, numRuns: 50, endOnFailure: true });
