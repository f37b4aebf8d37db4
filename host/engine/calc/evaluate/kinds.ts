import { Area } from "../book/Area";
import { Lambda } from "./Lambda";
import type { Argument } from "../values";

export function isArea(value: Argument): value is Area {
  return value instanceof Area;
}

export function isLambda(value: Argument): value is Lambda {
  return value instanceof Lambda;
}
