import apiSets from "../bridge/apiSets.json";
import { invalidArgument } from "../bridge/ApiError";
import { readValues, type ClassMembers, type HostObject, type Method } from "../bridge/members";
import { functionLibrary } from "../engine/calc/functions/library";
import type { CalcValue } from "../engine/CalcEngine";
import { absoluteAddress } from "./absoluteAddress";
import { RangeObject } from "./RangeObject";
import type { Session } from "./Session";

/** `workbook.functions`: worksheet functions that a script calls without a cell. */
export class FunctionsObject implements HostObject {
  readonly className = "Functions";

  constructor(readonly session: Session) {}
}

class FunctionResultObject implements HostObject {
  readonly className = "FunctionResult";

  constructor(readonly content: CalcValue) {}
}

/** @example formulaName("norm_S_Dist") // "NORM.S.DIST" */
const formulaName = (member: string): string => member.replaceAll("_", ".").toUpperCase();

const literal = (value: CalcValue): string => {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
};

/** An argument as it would be written in a formula. */
function written(given: unknown): string {
  if (given instanceof RangeObject) return absoluteAddress(given.sheet, [given.area]);
  if (given instanceof FunctionResultObject) return literal(given.content);
  if (given === null || given === undefined) return "";
  if (typeof given === "number" || typeof given === "string" || typeof given === "boolean") return literal(given);
  throw invalidArgument();
}

function call(member: string): Method<FunctionsObject> {
  return readValues(({ session }, args) => {
    const [sheet] = session.workbook.sheets;
    if (!sheet) throw invalidArgument();
    // Arguments that were left out at the end are not written; several values of one come as a list.
    const texts = args.flat().map(written).join(",").replace(/,+$/, "");
    return new FunctionResultObject(session.calculation.evaluateNow(`=${formulaName(member)}(${texts})`, sheet, 0, 0));
  });
}

const members = Object.keys(apiSets.Functions).filter((member) => functionLibrary().has(formulaName(member)));

/** Those that the engine knows; the others answer ApiNotFound. */
export const FUNCTIONS: ClassMembers<FunctionsObject> = {
  className: "Functions",
  methods: Object.fromEntries(members.map((member) => [member, call(member)])),
};

const isError = (content: CalcValue): content is { readonly error: string } =>
  typeof content === "object" && content !== null;

/** Either a value or an error. */
export const FUNCTION_RESULT: ClassMembers<FunctionResultObject> = {
  className: "FunctionResult",
  scalars: {
    value: { get: ({ content }) => (isError(content) ? null : (content ?? 0)) },
    error: { get: ({ content }) => (isError(content) ? content.error : null) },
  },
};
