import { readWordings } from "../notice/readWordings";
import { finding } from "./finding";
import type { Rule } from "./Rule";

/** 通报模板 has a name or a placeholder that no sentence of the draft has. */
export const wordingUnread: Rule = {
  id: "N11",
  check: ({ ledger }) =>
    readWordings(ledger).faults.map(({ kind, at, text, accepts }) =>
      finding({
        ruleId: "N11",
        severity: "query",
        at,
        column: kind === "placeholder" ? "措辞" : "段落",
        expected:
          accepts.length === 0
            ? null
            : accepts.map((name) => (kind === "placeholder" ? `【${name}】` : name)).join("、"),
        actual: text,
        details: { variant: kind === "placeholder" && accepts.length === 0 ? "noPlaceholder" : kind },
      }),
    ),
};
