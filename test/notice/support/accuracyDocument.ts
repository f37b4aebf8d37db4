import type { Score } from "./corpus";

/** Form of the written corpus → what it is called in the document. */
const NAMES: Readonly<Record<string, string>> = {
  "unit-lists": "单位列举",
  "word-order": "语序变化",
  exclusive: "仅、只有",
  "unit-counts": "N个单位",
  groups: "各市州、各单位",
  exceptions: "除……外",
  vague: "部分、个别",
  "all-materials": "任何资料、齐全",
  several: "几种资料、几个分句",
  respectively: "分别",
  figures: "数量",
  rates: "比率",
  sums: "合计、其中",
  rankings: "排名",
  system: "系统使用",
  "late-quality": "迟报、质量评价",
  dates: "日期、文号",
  lookalikes: "易混地名",
  compare: "与上期比较",
  nothing: "不涉及事实",
  "held-out": "另写的一组",
};

/** Template → what it is called in the document. */
const TEMPLATE_NAMES: Readonly<Record<string, string>> = {
  list: "单位列举",
  severalMaterials: "几种资料",
  topic: "资料在前",
  group: "各市州、各单位",
  exception: "除……外",
  count: "N个单位",
  only: "仅、只有",
  nothing: "未报送任何资料",
  complete: "报送齐全",
  twoClauses: "两个分句",
  figure: "数量",
  respectively: "分别",
};

const HEAD = `# 通报核对的准确程度

本页由 \`npm run notice-docs\` 生成，请勿手工修改。

“不符”的精确率：报出的不符中，确实不符的占多少（误报越少越高）。召回率：确实不符的句子中，报出的占多少（漏报越少越高）。
“单元格”是报出的不符里，所指单元格也全对的比例；“结论”是四种结论（相符、不符、存疑、无法判断）或“不涉及”与人工判定一致的比例；
“错当相符”是没有读懂或不符，却判为相符的句数。

语法和这些句子是一起写成的：下面的数字说明没有退步，不等于在没有见过的通报里也是这样；没有读懂的一律列为无法判断。
`;

const ratio = (part: number, whole: number): string => (whole === 0 ? "—" : (part / whole).toFixed(3));

type Names = Readonly<Record<string, string>>;

function row(form: string, score: Score, names: Names): string {
  const { sentences, expected, reported, right, cellsRight, verdictsRight, falseAgreements } = score;
  const cells = [
    form === "all" ? "**合计**" : (names[form] ?? form),
    sentences,
    expected,
    ratio(right, reported),
    ratio(right, expected),
    ratio(cellsRight, right),
    ratio(verdictsRight, sentences),
    falseAgreements,
  ];
  return `| ${cells.map(String).join(" | ")} |`;
}

function table(scores: ReadonlyMap<string, Score>, names: Names): string {
  const forms = [...scores].filter(([form]) => form !== "all");
  const all = [...scores].filter(([form]) => form === "all");
  return [
    "| 句式 | 句数 | 不符 | 精确率 | 召回率 | 单元格 | 结论 | 错当相符 |",
    "|---|---|---|---|---|---|---|---|",
    ...[...forms, ...all].map(([form, score]) => row(form, score, names)),
  ].join("\n");
}

/** The part of the written corpus: cheap enough to be compared in every run. */
export const writtenPart = (scores: ReadonlyMap<string, Score>): string =>
  `## 人工编写的句子\n\n\`test/notice/corpus\`，一半左右与附件不符。\n\n${table(scores, NAMES)}\n`;

/** The part of generated sentences: compared in long runs. */
export const generatedPart = (scores: ReadonlyMap<string, Score>, seed: number): string =>
  `## 随机生成的句子\n\n随机的附件 × 句式，种子 ${String(seed)}；\`npm run test:long\` 重新生成并比对。\n\n${table(scores, TEMPLATE_NAMES)}\n`;

/** `docs/notice-accuracy.md`. */
export const accuracyText = (written: string, generated: string): string => [HEAD, written, generated].join("\n");
