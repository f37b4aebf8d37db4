import { rectToA1, toA1 } from "../domain/address";
import type { FontQuestion } from "../domain/marks/fontQuestions";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/snapshot";

type FontNames = Readonly<Record<string, string>>;

function fontsOf({ area }: FontQuestion, properties: readonly (readonly Excel.CellProperties[])[]): FontNames {
  return Object.fromEntries(
    properties.flatMap((row, rowAt) =>
      row.map(({ format }, columnAt) => [
        toA1(area.rowIndex + rowAt, area.columnIndex + columnAt),
        format?.font?.name ?? "",
      ]),
    ),
  );
}

/**
 * Reads the fonts of cells whose sign means something only in its font: one sync, none when nothing is asked.
 * @returns The snapshot with these fonts.
 * @throws OfficeExtension.Error
 */
export async function readFonts(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  questions: readonly FontQuestion[],
): Promise<WorkbookSnapshot> {
  if (questions.length === 0) return snapshot;
  const queued = questions.map((question) => {
    const range = context.workbook.worksheets.getItem(question.sheetName).getRange(rectToA1(question.area));
    return { question, properties: range.getCellProperties({ format: { font: { name: true } } }) };
  });
  await context.sync();
  const answered = (sheet: SheetSnapshot): FontNames =>
    Object.assign(
      {},
      ...queued
        .filter(({ question }) => question.sheetName === sheet.name)
        .map(({ question, properties }) => fontsOf(question, properties.value)),
    ) as FontNames;
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, fonts: answered(sheet) })) };
}
