import type { Language } from "../../src/app/CommandResult";

const ZH_CN = `用法：npm run headless -- 命令 工作簿.xlsx [选项]

命令
  validate        校验，列出问题，不修改工作簿
  colour          标色
  clear-colours   清除标色
  build-annexes   生成附件1、附件2
  restore         退回工作簿里记着的上一步（包括中途断开的）
  mark-issued     标记印发：记下附件和来源数据此时的内容，日期由 --now 给出
  unmark-issued   取消本期最近一次印发标记
  check-notice    把 --notice 指明的通报逐句与附件核对
  draft-notice    按附件的单元格起草通报，存为 --out 指明的 .docx
  recalculate     重算全部公式（含本插件的函数）
  new-workbook    新建台账，文件不能已经存在
  run-script      在插件窗口里执行 --script 指明的脚本

选项
  --out 文件.xlsx      把结果存到这里（不写就不保存；可以就是原文件）
  --report 文件.json   把结果写成报告
  --override "理由"    有强制性问题时仍然生成附件，并写明理由
  --notice 文件        check-notice 的通报：.txt（UTF-8 或 GB18030）或 .docx
  --answers 文件.json  面板会问的事预先回答（docs/workbook-contract.md 有写法）
  --script 文件.js     run-script 的脚本，内容是一个 async 函数的函数体
  --lang zh-CN|en-US   语言，默认 zh-CN
  --now YYYY-MM-DD     报告上写的日期，默认不写；结果从不取决于当天日期
  --profile 名称       host 所仿的 Excel：ltsc2021 | ltsc2024 | m365 | web，默认 m365
  --fault 故障         测试用，按要求出错，可写多次；N 是第几次同步：
                       fail:N  fail:N.动作  delay:N:毫秒  drop:N  kill:N  edit:N:工作表!A1=值  protect:N:工作表
                       中断后退出码为 1，--out 存下中断时的工作簿

退出码：0 完成，没有强制性问题；1 还有强制性问题；2 输入或用法有误
`;

const EN_US = `Usage: npm run headless -- COMMAND WORKBOOK.xlsx [options]

Commands
  validate        check, list the findings, change nothing
  colour          colour what is missing
  clear-colours   take these colours away
  build-annexes   build 附件1 and 附件2
  restore         take back the last step that the workbook keeps, also one that was cut short
  mark-issued     keep what annexes and sources say as issued on the day that --now names
  unmark-issued   take the last mark of this issue back
  check-notice    hold every sentence of the notice named by --notice against the annexes
  draft-notice    draft a notice from the cells of the annexes into the .docx named by --out
  recalculate     recalculate every formula, the add-in's functions included
  new-workbook    create a tracking workbook; the file must not exist
  run-script      run the script named by --script in the add-in's window

Options
  --out FILE.xlsx      save the result here (otherwise nothing is saved; may be the input itself)
  --report FILE.json   write the result as a report
  --override "REASON"  build although hard findings stand, for this written reason
  --notice FILE        for check-notice: a .txt (UTF-8 or GB18030) or a .docx
  --answers FILE.json  answers to what the pane would ask (docs/workbook-contract.md)
  --script FILE.js     for run-script: the body of an async function
  --lang zh-CN|en-US   language, zh-CN by default
  --now YYYY-MM-DD     date for the head of a report, none by default; results never depend on the day
  --profile NAME       the Excel that the host stands for: ltsc2021 | ltsc2024 | m365 | web; m365 by default
  --fault FAULT        for tests: goes wrong on demand, may be given several times; N counts syncs:
                       fail:N  fail:N.ACTION  delay:N:MS  drop:N  kill:N  edit:N:SHEET!A1=VALUE  protect:N:SHEET
                       an interrupted command exits with 1, and --out holds the workbook as it was left

Exit codes: 0 done, nothing hard stands; 1 hard findings stand; 2 bad input or usage
`;

export const helpText = (language: Language): string => (language === "en-US" ? EN_US : ZH_CN);
