import { Stopwatch } from "../../../src/app/Stopwatch";

it("adds up the phases by the clock that it is given", async () => {
  let now = 0;
  const watch = new Stopwatch(() => now);
  const after = (ms: number): Promise<void> => Promise.resolve().then(() => void (now += ms));
  await watch.reading(after(5));
  watch.computing(() => (now += 2));
  await watch.writing(after(3));
  await watch.reading(after(1));
  expect(watch.timing).toEqual({ readMs: 6, computeMs: 2, writeMs: 3 });
});
