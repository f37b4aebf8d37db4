/** The sentences of a rule. `{name}` is filled from the finding: its details, unit, column, expected, actual, place, count. */
export interface RuleText {
  readonly title: string;
  /** One sentence, or one for each `details.variant`. */
  readonly message: string | Readonly<Record<string, string>>;
  readonly whatToDo: string;
}

export type Catalogue = Readonly<Record<string, RuleText>>;
