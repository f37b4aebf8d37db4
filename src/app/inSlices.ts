/** A click is answered within a tenth of a second if nothing holds the page longer than this. */
const SLICE_MS = 30;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Does long work in slices, so that the page stays alive meanwhile.
 * @param steps Ends with the result.
 * @param clock Milliseconds.
 */
export async function inSlices<T>(steps: Generator<unknown, T, undefined>, clock: () => number): Promise<T> {
  let since = clock();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (clock() - since < SLICE_MS) continue;
    await pause();
    since = clock();
  }
}
