import type { Language } from "../../src/app/CommandResult";

const ZH_CN = {
  usage:
    "用法：npm run headless -- 命令 工作簿.xlsx [--out 输出.xlsx] [--report 报告.json]；加 --help 看全部命令和选项",
  unknownCommand: "没有名为「{command}」的命令；可用的命令：{commands}",
  laterCommand: "命令「{command}」尚未提供；可用的命令：{commands}",
  laterOption: "选项 {option} 尚未提供",
  missingWorkbook: "缺少工作簿文件名；例如：npm run headless -- {command} 台账.xlsx",
  extraArgument: "多余的参数「{argument}」：一次只处理一个工作簿",
  unknownOption: "没有选项「{option}」；加 --help 看全部选项",
  optionWithoutValue: "选项 {option} 后面要写一个值",
  badLanguage: "--lang 只能是 zh-CN 或 en-US，不能是「{value}」",
  badDate: "--now 要写成 YYYY-MM-DD 的日期，不能是「{value}」",
  badProfile: "--profile 只能是 {profiles}，不能是「{value}」",
  badFault: "--fault 看不懂「{value}」；加 --help 看写法",
  interrupted: "按 --fault 的要求中断：{reason}",
  silenced: "页面没有收到回答",
  badAnswers: "--answers 的文件不是 JSON：{file}（{reason}）",
  emptyOverride: "--override 后面要写明理由",
  optionOnlyFor: "选项 {option} 只用于命令 {command}",
  scriptMissing: "run-script 要用 --script 指明脚本文件",
  newWorkbookOut: "new-workbook 直接创建所写的文件，不能再用 --out",
  fileMissing: "找不到文件：{file}",
  fileIsDirectory: "这是一个文件夹，不是文件：{file}",
  fileUnreadable: "文件无法读取（没有权限，或正被别的程序占用）：{file}",
  fileIsEmpty: "文件是空的，不是工作簿：{file}",
  fileIsNoWorkbook: "不是能打开的 .xlsx 工作簿：{file}（{reason}）",
  fileExists: "文件已存在，new-workbook 不覆盖：{file}",
  outputIsDirectory: "输出的位置是一个文件夹：{file}",
  outputFolderMissing: "输出的文件夹不存在：{folder}",
  outputUnwritable: "输出的位置无法写入：{file}",
  samePath: "{first} 和 {second} 不能是同一个文件：{file}",
  buildFailed: "插件没有构建成功：{reason}（详情见 {log}）",
  building: "正在构建插件，请稍候…",
  scriptFailed: "脚本没有执行完：{reason}",
  resultNotJson: "脚本返回的内容无法写进报告：{reason}",
  failed: "命令没有完成：{reason}",
  noBlankNewWorkbook: "新建的工作簿里没有写入内容：{reason}",
  portInvalid: "--port 要写 1 到 65535 之间的整数，不能是「{value}」",
  portsTaken: "从 {from} 到 {to} 的端口都被占用，请用 --port 另选一个",
} as const;

export type MessageKey = keyof typeof ZH_CN;

const EN_US: Readonly<Record<MessageKey, string>> = {
  usage:
    "Usage: npm run headless -- COMMAND WORKBOOK.xlsx [--out OUT.xlsx] [--report REPORT.json]; --help lists everything",
  unknownCommand: 'There is no command "{command}"; commands: {commands}',
  laterCommand: 'The command "{command}" is not available yet; commands: {commands}',
  laterOption: "The option {option} is not available yet",
  missingWorkbook: "The workbook is missing; for example: npm run headless -- {command} ledger.xlsx",
  extraArgument: 'Unexpected argument "{argument}": one workbook at a time',
  unknownOption: 'There is no option "{option}"; --help lists all',
  optionWithoutValue: "The option {option} needs a value",
  badLanguage: '--lang is zh-CN or en-US, not "{value}"',
  badDate: '--now is a date as YYYY-MM-DD, not "{value}"',
  badProfile: '--profile is one of {profiles}, not "{value}"',
  badFault: '--fault does not understand "{value}"; --help has its forms',
  interrupted: "Interrupted as --fault asked: {reason}",
  silenced: "the page got no answer",
  badAnswers: "The file of --answers holds no JSON: {file} ({reason})",
  emptyOverride: "--override needs a written reason",
  optionOnlyFor: "The option {option} belongs to the command {command}",
  scriptMissing: "run-script needs --script FILE.js",
  newWorkbookOut: "new-workbook creates the file that is named; --out does not go with it",
  fileMissing: "File not found: {file}",
  fileIsDirectory: "This is a folder, not a file: {file}",
  fileUnreadable: "The file cannot be read (no permission, or in use): {file}",
  fileIsEmpty: "The file is empty, it is no workbook: {file}",
  fileIsNoWorkbook: "Not an .xlsx workbook that can be opened: {file} ({reason})",
  fileExists: "The file exists; new-workbook does not overwrite: {file}",
  outputIsDirectory: "The output path is a folder: {file}",
  outputFolderMissing: "The output folder does not exist: {folder}",
  outputUnwritable: "The output cannot be written: {file}",
  samePath: "{first} and {second} cannot be the same file: {file}",
  buildFailed: "The add-in could not be built: {reason} (details in {log})",
  building: "Building the add-in, please wait…",
  scriptFailed: "The script did not finish: {reason}",
  resultNotJson: "What the script returned does not fit into the report: {reason}",
  failed: "The command did not finish: {reason}",
  noBlankNewWorkbook: "Nothing was written into the new workbook: {reason}",
  portInvalid: '--port is a whole number from 1 to 65535, not "{value}"',
  portsTaken: "The ports {from} to {to} are all taken; choose one with --port",
};

/** One line in the user's language; line breaks that came with a value are folded, so that it stays one line. */
export function batchMessage(
  language: Language,
  key: MessageKey,
  values: Readonly<Record<string, string>> = {},
): string {
  const template: string = language === "en-US" ? EN_US[key] : ZH_CN[key];
  return oneLine(template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ""));
}

export const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, " ").trim();
