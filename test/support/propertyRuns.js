const fc = require("fast-check");

/** `npm run test:long`: 3,000 runs of each property that asks for no number of its own, instead of 100. */
fc.configureGlobal({ numRuns: 3000 });
