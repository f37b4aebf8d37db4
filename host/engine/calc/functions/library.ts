import { arrays } from "./arrays";
import { criteria } from "./criteria";
import { dates } from "./dates";
import type { FunctionLibrary } from "./FunctionDefinition";
import { information } from "./information";
import { joinedTexts } from "./joinedTexts";
import { lambdas } from "./lambdas";
import { logic } from "./logic";
import { longTail } from "./longTail";
import { lookups } from "./lookup";
import { mathematics } from "./mathematics";
import { places } from "./places";
import { statistics } from "./statistics";
import { subtotals } from "./subtotals";
import { texts } from "./texts";

let known: FunctionLibrary | null = null;

/** All functions of the engine; where ours and the long tail have the same name, ours holds. */
export function functionLibrary(): FunctionLibrary {
  known ??= new Map(
    Object.entries({
      ...longTail(),
      ...arrays,
      ...criteria,
      ...dates,
      ...information,
      ...joinedTexts,
      ...lambdas,
      ...logic,
      ...lookups,
      ...mathematics,
      ...places,
      ...statistics,
      ...subtotals,
      ...texts,
    }),
  );
  return known;
}
