import type { Ledger } from "../Ledger";
import type { SheetPlan } from "../plan/SheetPlan";
import { planAnnex1 } from "./planAnnex1";
import { planAnnex2 } from "./planAnnex2";
import type { Refusal } from "./Refusal";
import { orderUnits } from "./unitOrder";

export type AnnexPlanning =
  | { readonly kind: "plans"; readonly plans: readonly SheetPlan[] }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** An order that names nobody would put the units in an order that nobody asked for. */
function unreadOrder({ settings, units }: Ledger): Refusal | null {
  for (const setting of ["annex1Order", "annex2Order"] as const) {
    const { unknownNames } = orderUnits(units, settings[setting].value);
    if (unknownNames.length === 0) continue;
    const name = setting === "annex1Order" ? "附件1单位行次序" : "附件2单位行次序";
    return { code: "unreadNames", details: { name, text: unknownNames.join("、") } };
  }
  return null;
}

/**
 * Plans both annexes, or none.
 * Shape: ledger → plans of 附件1 and 附件2 in this order, or why they cannot be built.
 * Errors: refused without 单位名册, 报送台账 or cases, and where a build would lose something of the user's.
 * Source: DESIGN §5.
 */
export function planAnnexes(ledger: Ledger): AnnexPlanning {
  const refused = (refusal: Refusal): AnnexPlanning => ({ kind: "refused", refusal });
  if (ledger.roster.length === 0) return refused({ code: "tableMissing", details: { table: "单位名册" } });
  const unread = unreadOrder(ledger);
  if (unread !== null) return refused(unread);
  const plans: SheetPlan[] = [];
  for (const planned of [planAnnex1(ledger), planAnnex2(ledger)]) {
    if ("refusal" in planned) return refused(planned.refusal);
    plans.push(planned.plan);
  }
  return { kind: "plans", plans };
}
