import { CATALOGUE_ZH } from "../../src/domain/findings/catalogue.zh-CN";
import type { Finding, Severity } from "../../src/domain/findings/Finding";
import { renderFinding } from "../../src/domain/findings/renderFinding";
import { RULES } from "../../src/domain/rules/index";
import { changesOf } from "../../test/golden/variations";
import { exampleBook, exampleMemory, RULE_EXAMPLES } from "../../test/unit/rules/ruleExamples";
import { findingsOf } from "../../test/unit/rules/ruleFindings";
import { changeText } from "./changeText";

const SEVERITIES: Readonly<Record<Severity, string>> = { hard: "强制性", query: "核实性", hint: "提示" };

const FAMILIES: Readonly<Record<string, string>> = {
  S: "S 结构：表和参数",
  U: "U 单位",
  M: "M 标记与资料",
  D: "D 日期与期间",
  C: "C 案件、人员与办案率",
  T: "T 合计",
  X: "X 表间",
  N: "N 通报（N01 至 N10 是核对通报时报出的，不在此列）",
};

const HEAD = `# 校验规则

本页由 \`npm run rules-docs\` 根据规则的文字和例子生成，请勿手工修改。

| 级别 | 含义 |
|---|---|
| 强制性 | 必须更正。在台账、名册、参数等填报表上的，未更正不能生成附件（确需生成的，须书面说明理由）；在附件1、附件2上的不影响生成，重新生成就会改正 |
| 核实性 | 需要核实；属实的可以保留 |
| 提示 | 供参考，可不处理 |

例子都以同一份没有问题的小台账为底：三个单位、两种资料、一期的案件和考试；“例”说明改动了哪里，随后是改动后这条规则报出的问题。
有的改动还会引出别的规则，这里只列本条。相同的问题合并成一条，括号里是处数。
`;

const placeOf = ({ sheet, address }: Finding): string => (sheet === null ? "整个工作簿" : `${sheet}!${address ?? ""}`);

function exampleLines(id: string, at: number): readonly string[] {
  const example = RULE_EXAMPLES[id]?.[at];
  if (example === undefined) return [];
  const since = example.issued === undefined ? "附件生成之后，" : "附件生成并标记印发之后，";
  const when = example.annexes === true ? since : "";
  return [
    `例：${when}${example.memory === undefined ? changeText(changesOf(example)) : "本插件保存在工作簿里的设置被改成无法识别的内容"}。`,
    "",
    ...findingsOf(id, exampleBook(id, at), exampleMemory(id, at)).map(
      (finding) =>
        `> **${SEVERITIES[finding.severity]}** ${placeOf(finding)}：${renderFinding(finding, "zh-CN").message}`,
    ),
    "",
  ];
}

/** The severities that a rule can have, as its examples show them. */
function severitiesOf(id: string): string {
  const examples = RULE_EXAMPLES[id] ?? [];
  const found = new Set(
    examples.flatMap((_, at) =>
      findingsOf(id, exampleBook(id, at), exampleMemory(id, at)).map(({ severity }) => severity),
    ),
  );
  return (Object.keys(SEVERITIES) as Severity[])
    .filter((severity) => found.has(severity))
    .map((severity) => SEVERITIES[severity])
    .join("、");
}

function ruleLines(id: string): readonly string[] {
  const [example] = findingsOf(id, exampleBook(id), exampleMemory(id));
  if (example === undefined) throw new RangeError(`the first example of ${id} finds nothing`);
  return [
    `### ${id} ${CATALOGUE_ZH[id]?.title ?? ""}`,
    "",
    `级别：${severitiesOf(id)}`,
    "",
    `处理：${renderFinding(example, "zh-CN").whatToDo}`,
    "",
    ...(RULE_EXAMPLES[id] ?? []).flatMap((_, at) => exampleLines(id, at)),
  ];
}

/** `docs/rules.md`: every rule in the order in which it runs, with what it says on its examples. */
export function rulesText(): string {
  const lines = RULES.flatMap(({ id }, at) => {
    const family = id.charAt(0);
    const isFirst = RULES[at - 1]?.id.charAt(0) !== family;
    return [...(isFirst ? [`## ${FAMILIES[family] ?? family}`, ""] : []), ...ruleLines(id)];
  });
  return `${[HEAD, ...lines].join("\n").trimEnd()}\n`;
}
