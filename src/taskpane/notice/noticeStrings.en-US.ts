import type { ClaimCell } from "../../domain/notice/Notice";
import type { NoticeStrings } from "./noticeStrings";

function cellText({ sheet, address, unit, column, expected, actual }: ClaimCell): string {
  const place = sheet === null || address === null ? "(no such cell)" : `${sheet}!${address}`;
  const what = [unit, column].filter((part) => part !== null).join(", ");
  return `${place} ${what}: the notice needs “${expected}”, the cell has “${actual}”`;
}

const count = (number: number, one: string, many: string): string => `${String(number)} ${number === 1 ? one : many}`;

export const noticeEnUS: NoticeStrings = {
  modesLabel: "Notice",
  modes: { check: "Check", draft: "Draft", remind: "Remind" },
  running: {
    open: "Reading the file…",
    check: "Checking…",
    draft: "Drafting…",
    keep: "Keeping the changes…",
    template: "Adding the wordings…",
    remind: "Looking for what is owed…",
    log: "Logging…",
    save: "Making the file…",
  },
  problems: {
    empty: (file) => `“${file}” is empty: there is nothing to check.`,
    notText: (file) => `“${file}” is no text, or neither UTF-8 nor GB18030. Save it as UTF-8 text.`,
    notDocx: (file) => `“${file}” cannot be opened: no .docx, damaged or encrypted. Save it as .docx in Word.`,
    otherKind: (file) => `“${file}” is neither .docx nor .txt. Save it as .docx, or paste its text.`,
  },
  copied: "Copied.",
  notCopied: "Not copied: the clipboard is not allowed here. Select the text and press Ctrl+C.",
  saved: (file) => `“${file}” was made; it is where downloads go.`,

  textLabel: "Text of the notice",
  textHint: "Paste the notice here",
  open: "Open file",
  drop: "or drop a .docx or .txt here",
  check: "Check",
  edit: "Change text",
  copyNote: "Copy review note",
  checkedText: "Text of the notice, with its statements marked",
  claimsLabel: "Statements",
  filterLabel: "Filter by verdict",
  showOnly: (verdict, number) => `Only ${verdict} (${String(number)})`,
  showAll: "Show all",
  verdicts: {
    contradicts: { label: "Contradicts", meaning: "the annexes say otherwise" },
    doubtful: { label: "Doubtful", meaning: "the annexes do not prove it" },
    "not-assessable": { label: "Not judged", meaning: "not understood, or no data" },
    agrees: { label: "Agrees", meaning: "the annexes say the same" },
  },
  coverage: ({ sentences, stating, judged, notJudged }) =>
    `${count(sentences, "sentence", "sentences")}, ${String(stating)} about submissions or cases: ${String(judged)} judged, ${String(notJudged)} not judged.`,
  nothingStated: "No sentence speaks of submissions or cases.",
  noteTitle: "Review of the notice",
  quoted: (text) => `“${text}”`,
  cell: cellText,
  numbers: (said, found) => `the notice says ${said}, the annexes give ${found}`,
  cellsLabel: "Cells on the other side",
  moreCells: (number) => count(number, "more cell", "more cells"),
  limited: (shown, total) => `${String(shown)} of ${String(total)} shown`,
  showMore: "Show more",
  toText: "Show in text",

  draftIntro:
    "Writes the notice from the annexes and checks every sentence. Paragraphs that you change stay in the workbook and are kept when it is drafted again.",
  draft: "Draft notice",
  draftAgain: "Draft again",
  saveDraft: "Save .docx",
  keep: "Keep changes",
  keepHint: "Changes are not kept yet; keeping them checks them",
  wordings: "Wordings",
  wordingsTip: "Adds a sheet on which the wording of every sentence can be edited",
  kinds: {
    issuer: "Issuer",
    number: "Document number",
    title: "Title",
    addressee: "Addressee",
    text: "Text",
    heading: "Heading",
    annexList: "Annexes",
    signature: "Signature",
    date: "Date",
    copies: "Copies to",
    printed: "Printed by",
  },
  edited: "edited by hand",
  stale: "the data changed after it was edited; please compare",
  generated: "From the data: ",
  regenerate: "Back to generated",

  remindIntro:
    "Lists the units that owe material, each with a message to paste into a chat or a mail. Units that owe nothing are not listed.",
  remind: "Show who owes",
  nobodyOwes: "Nobody owes anything.",
  times: (times) => `reminder ${String(times)}`,
  copyOne: "Copy",
  copyAll: "Copy all",
  saveLetters: "Letters .docx",
  date: "Date",
  way: "Way",
  ways: ["chat", "phone", "mail", "letter"],
  person: "Person",
  log: (units) => `Log as reminded (${count(units, "unit", "units")})`,
  chosen: (unit) => `${unit} was reminded`,
};
