export type ConstantValue = string | number | boolean;

type Constant =
  | { readonly type: "String" | "Integer" | "Double" | "Boolean" | "Error"; readonly value: ConstantValue }
  | { readonly type: "Array"; readonly value: readonly (readonly ConstantValue[])[] };

/**
 * A name's formula that is a constant; null for any other.
 * @example constantOf("0.17") // { type: "Double", value: 0.17 }
 * @example constantOf("{1,2}") // { type: "Array", value: [[1, 2]] }
 */
export function constantOf(refersTo: string): Constant | null {
  const text = refersTo.trim();
  if (/^\{.*\}$/s.test(text)) {
    const rows = split(text.slice(1, -1), ";").map((row) => split(row, ",").map((cell) => scalarOf(cell.trim())));
    const isWhole = rows.every((row) => row.every((cell) => cell !== null));
    return isWhole ? { type: "Array", value: rows } : null;
  }
  const value = scalarOf(text);
  return value === null ? null : { type: typeOf(value), value };
}

function scalarOf(text: string): ConstantValue | null {
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  if (/^(?:TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  if (ERROR.test(text)) return text;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(text) ? Number(text) : null;
}

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i;

function typeOf(value: ConstantValue): "String" | "Integer" | "Double" | "Boolean" | "Error" {
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return ERROR.test(value) ? "Error" : "String";
}

/** As `Excel.RangeValueType` says it: numbers are doubles. */
export function valueTypeOf(value: ConstantValue): string {
  const type = typeOf(value);
  return type === "Integer" ? "Double" : type;
}

/** Splits where no text is open. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  let isText = false;
  for (const character of text) {
    if (character === '"') isText = !isText;
    if (character === separator && !isText) parts.push("");
    else parts[parts.length - 1] = `${parts.at(-1) ?? ""}${character}`;
  }
  return parts;
}
