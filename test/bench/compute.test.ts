import { cpus } from "node:os";
import { planAnnexes, readLedger, validate } from "../../src/domain";
import { cellText } from "../../src/domain/values/text";
import type { WorkbookSnapshot } from "../../src/domain/snapshot";
import { BASE, bookOf, day, type Rows } from "../support/bookOf";

jest.setTimeout(600_000);

const CASES = 100_000;
const SUBMISSIONS = 10_000;
/** DESIGN §12: within a small multiple of one plain pass over the same arrays. */
const MULTIPLE = 40;
/** Ten times the rows may take so much more than ten times the time, and no more: linear, with room for noise. */
const LINEAR = 2;

const UNITS = ["省路政执法总队", "海北州", "果洛州交通运输局"];

function workbookOf(cases: number, submissions: number): WorkbookSnapshot {
  const caseRows: Rows = [
    ["案号", "单位", "案件性质", "立案日期", "结案日期", "当事人"],
    ...Array.from({ length: cases }, (_, at) => [
      `2024-${String(at)}`,
      UNITS[at % 3] ?? "",
      at % 9 === 0 ? "实际" : "测试",
      day(2024, 3, 1 + (at % 20)),
      day(2024, 3, 1 + (at % 31)),
      null,
    ]),
  ];
  const log: Rows = [
    ["期次", "单位", "资料", "报送日期", "审核结果"],
    ...Array.from({ length: submissions }, (_, at) => ["第一期", UNITS[at % 3] ?? "", at % 2 === 0 ? "工作简报" : "工作方案", day(2024, 4, 1 + (at % 9)), "合格"]), // prettier-ignore
  ];
  const { 案件汇总: _counts, ...rest } = BASE;
  return bookOf({ ...rest, 报送台账: log, 案件明细: caseRows });
}

function timed(work: () => unknown): number {
  const runs = Array.from({ length: 3 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...runs);
}

/** One pass: every cell is looked at once, and its text counted. */
function plainPass({ sheets }: WorkbookSnapshot): number {
  let seen = 0;
  for (const { values, numberFormats } of sheets) {
    values.forEach((row, at) => {
      row.forEach((value, column) => (seen += cellText(value).length + (numberFormats[at]?.[column]?.length ?? 0)));
    });
  }
  return seen;
}

function check(book: WorkbookSnapshot): void {
  // Another object each time: what is kept for a sheet must not be kept from one run to the next.
  const ledger = readLedger({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet })) });
  validate(ledger);
  planAnnexes(ledger);
}

test(`${String(CASES)} case rows and ${String(SUBMISSIONS)} submissions within a small multiple of one plain pass`, () => {
  const [small, large] = [workbookOf(CASES / 10, SUBMISSIONS / 10), workbookOf(CASES, SUBMISSIONS)];
  check(small);
  const pass = timed(() => plainPass(large));
  const [first, second] = [small, large].map((book) =>
    timed(() => {
      check(book);
    }),
  );
  const [ratio, growth] = [(second ?? 0) / pass, (second ?? 0) / (first ?? 1) / 10];
  process.stdout.write(
    `read, check and plan: ${(second ?? 0).toFixed(0)} ms; one plain pass: ${pass.toFixed(0)} ms; ratio ${ratio.toFixed(1)}; ` +
      `growth per row ${growth.toFixed(2)} (${String(cpus().length)} cores)\n`,
  );
  expect(ratio).toBeLessThan(MULTIPLE);
  expect(growth).toBeLessThan(LINEAR);
});
