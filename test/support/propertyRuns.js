const fc = require("fast-check");

/**
 * A run says the same today and tomorrow: one seed for every property that has none of its own.
 * `npm run test:long`: 3,000 runs of each property that asks for no number of its own, instead of 100.
 */
fc.configureGlobal({ seed: 20_240_410, ...(process.env.LONG === undefined ? {} : { numRuns: 3_000 }) });
