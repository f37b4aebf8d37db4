import { materialKeys } from "../materials/readMaterials";
import type { Ledger } from "../Ledger";
import { headerKey, headerKeys, ROLE_SPECS } from "../reading/headers";
import type { Table } from "../reading/Table";
import { finding } from "./finding";
import { headCell } from "./headCell";
import type { Rule } from "./Rule";

/** Columns of which a table may have several, or that decide nothing. */
const HARMLESS: ReadonlySet<string> = new Set(["remark", "order", "code", "message", "person"]);

/** Header key → field, as the reading has it. */
function fieldKeys({ role }: Table, { materials }: Ledger): ReadonlyMap<string, string> {
  const spec = ROLE_SPECS.find((candidate) => candidate.role === role);
  const keys = new Map<string, string>(spec?.hasMaterialColumns === true ? materialKeys(materials) : []);
  for (const { field, headers } of spec?.fields ?? []) for (const header of headers) keys.set(headerKey(header), field);
  return keys;
}

/** A column that stands twice in a table: the first is used, and the user has to know which. */
export const columnDoubled: Rule = {
  id: "S08",
  check: ({ ledger }) =>
    ledger.tables.flatMap((table) => {
      const keys = fieldKeys(table, ledger);
      return [...table.headers].flatMap(([column, header]) => {
        const key = headerKeys(header).find((candidate) => keys.has(candidate));
        const field = keys.get(key ?? "");
        const used = table.columns.get(field ?? "");
        if (field === undefined || used === undefined || used === column || HARMLESS.has(field)) return [];
        return [
          finding({
            ruleId: "S08",
            severity: "query",
            at: headCell(table, column),
            column: header,
            expected: table.headers.get(used) ?? null,
            actual: header,
            details: { usedPlace: headCell(table, used).address },
            also: [headCell(table, used)],
            count: 1,
          }),
        ];
      });
    }),
};
