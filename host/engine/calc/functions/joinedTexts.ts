import { toText } from "../coerce";
import type { Context } from "../evaluate/Context";
import { ERRORS, fail, isError, type Argument, type Matrix, type Scalar } from "../values";
import { eager, flagAt, listOf, MANY, numberAt, textAt, type FunctionTable } from "./FunctionDefinition";
import { padded, widthOf } from "./shapes";

const MAX_TEXT = 32_767;

function textOf(value: Scalar): string {
  const text = toText(value);
  return isError(text) ? fail(text) : text;
}

function textsOf(context: Context, args: readonly Argument[]): string[] {
  return args.flatMap((arg) => listOf(context, arg)).map(textOf);
}

function limited(text: string): Scalar {
  return text.length > MAX_TEXT ? ERRORS.calc : text;
}

function textJoin(context: Context, args: readonly Argument[]): Scalar {
  const separators = textsOf(context, [args[0]]);
  const leavesOutEmpty = flagAt(context, args, 1, true);
  const parts = textsOf(context, args.slice(2)).filter((part) => !leavesOutEmpty || part !== "");
  return limited(
    parts
      .map((part, index) => (index === 0 ? part : (separators[(index - 1) % separators.length] ?? "") + part))
      .join(""),
  );
}

interface Cut {
  readonly start: number;
  readonly length: number;
}

/** All places where one of the separators stands, from left to right. */
function cutsIn(text: string, separators: readonly string[], isAnyCase: boolean): Cut[] {
  const haystack = isAnyCase ? text.toLowerCase() : text;
  const needles = separators.map((separator) => (isAnyCase ? separator.toLowerCase() : separator)).filter(Boolean);
  const cuts: Cut[] = [];
  for (let index = 0; index < haystack.length;) {
    const needle = needles.find((candidate) => haystack.startsWith(candidate, index));
    if (needle !== undefined) cuts.push({ start: index, length: needle.length });
    index += needle?.length ?? 1;
  }
  return cuts;
}

function splitAt(
  text: string,
  separators: readonly string[] | null,
  isAnyCase: boolean,
  leavesOutEmpty: boolean,
): string[] {
  if (!separators) return [text];
  const parts: string[] = [];
  let from = 0;
  for (const cut of cutsIn(text, separators, isAnyCase)) {
    parts.push(text.slice(from, cut.start));
    from = cut.start + cut.length;
  }
  parts.push(text.slice(from));
  return leavesOutEmpty ? parts.filter((part) => part !== "") : parts;
}

function separatorsAt(context: Context, arg: Argument): string[] | null {
  return arg === undefined ? null : textsOf(context, [arg]);
}

function textSplit(context: Context, args: readonly Argument[]): Matrix | Scalar {
  const columns = separatorsAt(context, args[1]);
  const rows = separatorsAt(context, args[2]);
  const leavesOutEmpty = flagAt(context, args, 3, false);
  const isAnyCase = numberAt(context, args, 4, 0) === 1;
  const filler = args[5] === undefined ? ERRORS.notAvailable : context.scalar(args[5]);
  const split = splitAt(textAt(context, args, 0), rows, isAnyCase, leavesOutEmpty).map((line) =>
    splitAt(line, columns, isAnyCase, leavesOutEmpty),
  );
  return split.length === 0 ? ERRORS.calc : padded(split, widthOf(split), filler);
}

function side(isBefore: boolean) {
  return eager(2, 6, (context, args) => {
    const text = textAt(context, args, 0);
    const instance = Math.trunc(numberAt(context, args, 2, 1));
    if (instance === 0) return ERRORS.value;
    const cuts = cutsIn(text, textsOf(context, [args[1]]), numberAt(context, args, 3, 0) === 1);
    const cut = cuts.at(instance > 0 ? instance - 1 : instance);
    if (cut) return isBefore ? text.slice(0, cut.start) : text.slice(cut.start + cut.length);
    // With match_end the end of the text counts as one more separator.
    if (numberAt(context, args, 4, 0) === 1 && Math.abs(instance) === cuts.length + 1)
      return instance > 0 === isBefore ? text : "";
    return args[5] === undefined ? ERRORS.notAvailable : context.scalar(args[5]);
  });
}

export const joinedTexts: FunctionTable = {
  CONCATENATE: eager(1, MANY, (context, args) => limited(args.map((arg) => textOf(context.scalar(arg))).join(""))),
  CONCAT: eager(1, MANY, (context, args) => limited(textsOf(context, args).join(""))),
  TEXTJOIN: eager(3, MANY, textJoin),
  TEXTSPLIT: eager(2, 6, textSplit),
  TEXTBEFORE: side(true),
  TEXTAFTER: side(false),
};
