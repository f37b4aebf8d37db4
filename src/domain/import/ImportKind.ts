import { ROLE_SPECS, type FieldSpec, type RoleSpec } from "../reading/headers";
import type { Role } from "../reading/Table";

/** What an export of the enforcement information system lists: cases 案件, officers 执法人员, exams 在线考试. */
export type ImportKind = "cases" | "exams" | "officers";

/** Of two kinds that fit equally the first is taken. */
export const IMPORT_KINDS: readonly ImportKind[] = ["cases", "exams", "officers"];

/** The system calls its columns by more names than an office does in its own workbook. */
const EXPORT_HEADERS: Readonly<Record<string, readonly string[]>> = {
  unit: ["执法机构", "办案机构", "承办机构", "立案单位", "执法主体", "执法部门", "所在单位", "工作单位", "单位全称"],
  number: ["立案号", "立案编号", "立案文号", "决定书文号", "处罚决定书文号", "行政处罚决定书文号"],
  filed: ["立案日", "立案审批日期"],
  closed: ["办结日期", "办结时间", "结案日"],
  party: ["当事人名称", "当事人姓名", "相对人", "行政相对人", "相对人名称"],
  date: ["参考日期", "交卷时间", "交卷日期", "考试完成时间", "日期"],
  person: ["考生姓名", "人员姓名", "执法人员姓名"],
};

const CERTIFICATE: FieldSpec = {
  field: "certificate",
  headers: ["执法证号", "证号", "执法证件号", "执法证编号", "证件号", "证件号码", "执法证件编号"],
};

function fieldsOf(role: Role, wanted: readonly string[]): readonly FieldSpec[] {
  const fields = ROLE_SPECS.find((spec) => spec.role === role)?.fields ?? [];
  return wanted.flatMap((name) => {
    const found = fields.find(({ field }) => field === name);
    return found === undefined ? [] : [{ ...found, headers: [...found.headers, ...(EXPORT_HEADERS[name] ?? [])] }];
  });
}

const spec = (role: Role, fields: readonly FieldSpec[], needs: RoleSpec["needs"]): RoleSpec => ({
  role,
  fields,
  needs,
  usualSheets: [],
  hasMaterialColumns: false,
});

/** How an export is recognised by its headers: less is asked of it than of a sheet, since the user maps the rest. */
export const IMPORT_SPECS: Readonly<Record<ImportKind, RoleSpec>> = {
  cases: spec("caseLog", fieldsOf("caseLog", ["number", "unit", "kind", "filed", "closed", "party"]), [
    ["unit"],
    ["number", "filed", "closed"],
  ]),
  exams: spec(
    "examLog",
    [...fieldsOf("examLog", ["unit", "date", "person", "result"]), CERTIFICATE, ...fieldsOf("examCounts", ["exams"])],
    [["unit"], ["date", "exams"]],
  ),
  officers: spec(
    "roster",
    [
      ...fieldsOf("roster", ["unit"]),
      ...fieldsOf("examLog", ["person"]),
      CERTIFICATE,
      ...fieldsOf("roster", ["officers"]),
    ],
    [["unit"], ["person", "certificate", "officers"]],
  ),
};

/**
 * The fields that a column of an export can be mapped to.
 * Shape: kind → field names, the most telling first.
 * @example importFields("officers") // ["unit", "person", "certificate", "officers"]
 */
export function importFields(kind: ImportKind): readonly string[] {
  return IMPORT_SPECS[kind].fields.map(({ field }) => field);
}

/**
 * The header by which a new sheet calls a field, so that it is recognised the next time.
 * Shape: kind and field → header. @example usualHeader("cases", "number") // "案号"
 */
export function usualHeader(kind: ImportKind, field: string): string {
  return IMPORT_SPECS[kind].fields.find((candidate) => candidate.field === field)?.headers[0] ?? field;
}
