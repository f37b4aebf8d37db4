import { valueAt } from "../reading/cells";
import { headerKey } from "../reading/headers";
import type { Table } from "../reading/Table";
import { readNumber } from "../values/number";
import { cellText, compactText, normaliseText } from "../values/text";
import type { Material } from "./Material";

/**
 * Reads 资料目录.
 * Shape: table → materials in the order of 附件1; rows without a name are left out.
 */
export function readMaterials(table: Table): readonly Material[] {
  const { sheet, columns } = table;
  const text = (row: number, field: string) => {
    const column = columns.get(field);
    return column === undefined ? "" : cellText(valueAt(sheet, row, column));
  };
  const materials = table.bodyRowIndexes.flatMap((row, at): Material[] => {
    const name = text(row, "material").trim();
    if (compactText(name) === "") return [];
    const order = readNumber(text(row, "order"));
    return [
      {
        name,
        aliases: splitNames(text(row, "aliases")),
        isOnce: compactText(text(row, "frequency")) === "一次性",
        order: order.kind === "number" ? order.value : at + 1,
      },
    ];
  });
  return [...materials].sort((left, right) => left.order - right.order);
}

/**
 * Names that stand in one cell.
 * @example splitNames("工作方案、三年行动工作方案") // ["工作方案", "三年行动工作方案"]
 */
export function splitNames(text: string): readonly string[] {
  return text
    .split(/[、,，;；/\n]/u)
    .map(normaliseText)
    .filter((name) => name !== "");
}

/**
 * Every header under which a material may stand.
 * Shape: materials → header key → the material's name. A name goes before another's alias.
 */
export function materialKeys(materials: readonly Material[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { name } of materials) if (!keys.has(headerKey(name))) keys.set(headerKey(name), name);
  for (const { name, aliases } of materials) {
    for (const alias of aliases) if (!keys.has(headerKey(alias))) keys.set(headerKey(alias), name);
  }
  return keys;
}
