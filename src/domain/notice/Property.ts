import type { SpokenField } from "./Token";

export type MarkWant =
  "submitted" | "missing" | "late" | "notOnTime" | "onTime" | "returned" | "poor" | "notAsRequired";

/** What is said of a unit. */
export type Property =
  | {
      readonly kind: "marks";
      readonly want: MarkWant;
      /** Each entry is one material by all the names that it may mean. */
      readonly materials: readonly (readonly string[])[];
      readonly combine: "every" | "some";
      /** 已报送资料 without saying which: some of them will do, though all may be meant. */
      readonly isLoose?: true;
    }
  | { readonly kind: "materialCount"; readonly want: "submitted" | "missing"; readonly count: number }
  | { readonly kind: "presence"; readonly field: SpokenField; readonly want: boolean }
  | { readonly kind: "system"; readonly want: boolean }
  | { readonly kind: "reminded" }
  /** A statement about units that no annex can answer. */
  | { readonly kind: "elsewhere" };

const OPPOSITE: Readonly<Record<MarkWant, MarkWant>> = {
  submitted: "missing",
  missing: "submitted",
  late: "onTime",
  notOnTime: "onTime",
  onTime: "notOnTime",
  returned: "returned",
  poor: "poor",
  notAsRequired: "submitted",
};

/**
 * What holds of those who are excepted: 除A外均未报送 says that A did.
 * Shape: property → property; null where the wording says nothing of the others.
 */
export function opposite(property: Property): Property | null {
  switch (property.kind) {
    case "marks": {
      if (property.want === "returned" || property.want === "poor") return null;
      return { ...property, want: OPPOSITE[property.want], combine: property.combine === "every" ? "some" : "every" };
    }
    case "presence":
    case "system":
      return { ...property, want: !property.want };
    default:
      return null;
  }
}
