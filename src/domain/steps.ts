/**
 * Work that can pause: between two steps the caller may let others run, or give up. Nobody else sees half of it.
 * Shape: yields nothing; returns the result.
 */
export type Steps<T> = Generator<undefined, T>;

/** Does all the steps at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
