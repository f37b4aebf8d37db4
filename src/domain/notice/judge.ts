import type { Facts } from "./facts";
import { judgeDate } from "./judgeDates";
import { judgeFieldShare, judgeFigure, judgeOrder, judgeRank } from "./judgeFigures";
import { judgement } from "./judgement";
import { judgeUnits } from "./judgeUnits";
import type { Judgement, Statement } from "./Statement";

/**
 * Holds a statement against the other side.
 * Shape: facts and statement → verdict, cells, numbers. Never says which side is right.
 */
export function judge(facts: Facts, statement: Statement): Judgement {
  switch (statement.kind) {
    case "units":
      return judgeUnits(facts, statement);
    case "figure":
      return judgeFigure(facts, statement);
    case "share":
      return judgeFieldShare(facts, statement);
    case "rank":
      return judgeRank(facts, statement);
    case "order":
      return judgeOrder(facts, statement);
    case "date":
      return judgeDate(facts.ledger, statement);
    case "unjudged":
      return judgement("not-assessable", [], { reason: statement.reason });
  }
}
