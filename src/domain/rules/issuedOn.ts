import type { IssuedMark } from "../issued/IssuedMark";
import { dateLabel, serialOfIso } from "../values/date";

/**
 * The day of a mark as findings say it.
 * @example issuedOn({ date: "2024-04-12", … }) // "2024.4.12"
 */
export function issuedOn({ date }: IssuedMark): string {
  const serial = serialOfIso(date);
  return serial === null ? date : dateLabel(serial);
}
