/** What conditional formats make of one cell. */
export interface ConditionalLook {
  /** `#RRGGBB` */
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly decoration?: string;
  /** A data bar over that part of the width. */
  readonly bar?: { readonly part: number; readonly color: string };
  readonly icon?: { readonly glyph: string; readonly color: string };
  /** The rule shows its bar or icon only. */
  readonly hidesValue?: boolean;
}
