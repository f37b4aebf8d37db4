import fc from "fast-check";
import { planAnnexes, planColours, readLedger, renderFinding, validate } from "../../src/domain";
import { randomWorkbook } from "./randomWorkbook";

jest.setTimeout(3_600_000);

/** A workbook that takes longer than this would freeze the pane. Of processor time: others on the machine are no hang. */
const LIMIT_MS = 2_000;
const RUNS = process.env.LONG === undefined ? 200 : 10_000;

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

test("whatever a workbook holds, it is read, checked and planned: no crash, no hang", () => {
  fc.assert(
    fc.property(randomWorkbook, (book) => {
      const started = processorMs();
      const ledger = readLedger(book);
      for (const finding of validate(ledger)) {
        for (const language of ["zh-CN", "en-US"] as const)
          expect(renderFinding(finding, language).message).not.toMatch(/\{\w+\}|undefined|NaN/u);
      }
      planAnnexes(ledger);
      planColours(ledger);
      expect(processorMs() - started).toBeLessThan(LIMIT_MS);
    }),
    { numRuns: RUNS },
  );
});
