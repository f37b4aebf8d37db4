const fc = require("fast-check");

/** `npm run test:long` sets LONG. A failing property prints its seed and path by itself. */
const RUNS = process.env.LONG === undefined ? 100 : 3000;

fc.configureGlobal({ numRuns: RUNS });
