import type { Catalogue } from "./Catalogue";
import { NOTICE_ZH } from "./catalogueNotice.zh-CN";
import { DATES_ZH } from "./dates.zh-CN";
import { ISSUED_ZH } from "./issued.zh-CN";
import { OWN_RULES_ZH } from "./ownRules.zh-CN";

/** Rule → sentences, in the words of the office. */
export const CATALOGUE_ZH: Catalogue = {
  S01: {
    title: "同类表有两张",
    message: {
      used: "工作表“{unused}”与“{used}”像是同一种表，本次只用了“{used}”。",
      open: "{sheets}像是同一种表，不能确定以哪张为准，本次都没有使用，与它有关的内容无法判断；较新的一张是“{offered}”。",
    },
    whatToDo: "在“识别结果”中指定以哪张为准；另一张请移走，或改掉表头。",
  },
  S02: {
    title: "缺少工作表",
    message: "未识别到{table}，与它有关的内容没有校验。",
    whatToDo: "补上该表，或核对表头写法（可用“新建台账”得到一份样式对照）。",
  },
  S03: {
    title: "参数无法识别",
    message: "参数“{name}”填的是“{actual}”，无法识别。",
    whatToDo: "请填：{accepts}。",
  },
  S04: {
    title: "参数未填",
    message: "参数“{name}”没有填写，附件的标题、说明和统计期间会缺这一项。",
    whatToDo: "在参数表中补填日期，如 2024-4-10。",
  },
  S06: {
    title: "缺少列",
    message: "“{table}”缺少 {count} 列：{columns}；缺的数按 0、缺的资料按未报送处理，没有校验。",
    whatToDo: "补上这些列，或核对表头写法；资料列的写法以资料目录的名称、别名为准。",
  },
  S07: {
    title: "参数重复",
    message: "参数“{name}”填了两次，分别是“{expected}”和“{actual}”，本次用了“{expected}”。",
    whatToDo: "核实后只保留一行。",
  },
  S08: {
    title: "同一列出现两次",
    message: "“{actual}”与“{expected}”（{usedPlace}）是同一项内容，本次只用了 {usedPlace} 一列。",
    whatToDo: "核实以哪一列为准；另一列请改表头或移走。",
  },
  S05: {
    title: "本插件保存的设置无法识别",
    message: "工作簿中由本插件保存的识别更正、判定和说明已被改动，无法识别，本次都没有采用。",
    whatToDo: "如有备份，请恢复原工作簿；否则下一次判定或更正时将重新保存。",
  },
  S20: {
    title: "文字有多余空格或全角字符",
    message: "“{column}”有 {count} 处带多余空格或全角字符（如“{actual}”），本工具能够识别，但 Excel 筛选、查找会漏掉。",
    whatToDo: "改为“{expected}”这样的写法；可一键修正。",
  },
  U01: {
    title: "单位不在名册",
    message: "“{actual}”不是名册中的单位，所在行没有计入任何单位（{count} 处）。",
    whatToDo: "改为名册中的名称，或把它作为别名加进单位名册。",
  },
  U02: {
    title: "单位名称疑似有误",
    message: "“{actual}”与名册中的“{suggestions}”只差一字或有歧义，没有自行更正（{count} 处）。",
    whatToDo: "核实后改为正确的名称。",
  },
  U03: {
    title: "单位重复",
    message: "{unit}在本表出现了 {count} 次，无法判断以哪一行为准。",
    whatToDo: "合并或删去重复的行。",
  },
  U04: {
    title: "单位缺行",
    message: "名册中有 {count} 个单位在本表没有行：{units}；附件中按未报送或 0 列出。",
    whatToDo: "如系遗漏，请补行。",
  },
  U05: {
    title: "单位不在有效期内",
    message: {
      validTo: "名册中{unit}的失效日期为 {date}，早于本期，但仍有它的行（{count} 张表）。",
      validFrom: "名册中{unit}的生效日期为 {date}，晚于本期，但已有它的行（{count} 张表）。",
    },
    whatToDo: "核实单位是否已撤并或尚未设立，更正名册日期或删去这些行。",
  },
  U06: {
    title: "名册重名",
    message: {
      unit: "名册中{unit}列了两次，无法判断以哪一行为准。",
      alias: "“{actual}”既是{unit}、又是{other}的名称或别名，写成“{actual}”的行无法归到单位。",
    },
    whatToDo: "删去重复的行，或改掉其中一个别名。",
  },
  U09: {
    title: "行内没有单位",
    message: "有 {count} 行填了内容但没有填单位，没有计入任何单位。",
    whatToDo: "补填单位；不是数据的，请移到表外。",
  },
  M01: {
    title: "标记无法识别",
    message: "{unit}的“{column}”填的是“{actual}”，无法识别（{count} 处）。",
    whatToDo: "请用 √、× 或“/”，或在表下说明该标记的含义。",
  },
  M02: {
    title: "标记含义不明",
    message: "{unit}的“{column}”填的是“{actual}”，不同单位有不同用法，没有推定（{count} 处）。",
    whatToDo: "请改为 √ 或 ×，或在表下写明“{actual}表示……”。",
  },
  M03: {
    title: "标记空白",
    message: "有 {count} 处没有填写（{units}），按未报送处理。",
    whatToDo: "核实后填 √ 或 ×。",
  },
  M04: {
    title: "资料不在目录",
    message: "“{actual}”不是资料目录中的资料，没有计入（{count} 处）。",
    whatToDo: "改为目录中的名称，或把它作为别名加进资料目录。",
  },
  M20: {
    title: "标记写法不统一",
    message:
      "有 {count} 处“{expected}”写成了其他符号（如{unit}的“{actual}”），本工具能够识别，但 Excel 筛选、计数会漏掉。",
    whatToDo: "统一写作“{expected}”；可一键修正。",
  },
  M05: {
    title: "标记与流水不符",
    message: {
      noRow: "{unit}的“{column}”标记为“{actual}”，而“{log}”中没有它在截至日期前的记录。",
      row: "{unit}的“{column}”标记为“{actual}”，而“{log}”中的记录应为“{expected}”。",
    },
    whatToDo: "核对原始记录，更正标记或补记流水。",
  },
  M06: {
    title: "催办后仍未报送",
    message: {
      once: "{unit}的“{column}”已催办，截至日期时仍未报送。",
      repeated: "{unit}的“{column}”已催办 {times} 次，仍未报送，属屡催不报。",
    },
    whatToDo: "继续催办；如已报送，请在报送台账中更正标记。",
  },
  M07: {
    title: "报送日期空白",
    message: "有 {count} 条报送记录没有日期（{units}），按已报送计入，无法判断是否按时。",
    whatToDo: "补填报送日期。",
  },
  ...DATES_ZH,
  C01: {
    title: "执法人员数缺失",
    message: {
      blank: "{units}的执法人员数没有填写，无法计算人均办案率，附件印“/”。",
      wrong: "{units}的执法人员数为“{actual}”，无法计算人均办案率，附件印“/”。",
    },
    whatToDo: "在单位名册中补填人数。",
  },
  C02: {
    title: "数量不是非负整数",
    message: {
      blank: "{units}的{column}没有填写，应为不小于 0 的整数。",
      wrong: "{units}的{column}为“{actual}”，应为不小于 0 的整数。",
    },
    whatToDo: "请更正；没有发生请填 0。",
  },
  C03: {
    title: "数据条数与案件数不符",
    message: {
      unexplained:
        "{unit}数据条数 {actual}，实际案件数 {actualCases} + 测试案件数 {testCases} = {expected}，相差 {difference} 条，原因不明。",
      explained:
        "{unit}数据条数 {actual}，期内结案 {actualCases} + {testCases} = {expected}；其余 {difference} 条为未结案 {open} 条、结案日期不在期内 {outside} 条，可以解释。",
      explainedInFull:
        "{unit}数据条数 {actual}，期内结案 {actualCases} + {testCases} = {expected}，相差 {difference} 条：未结案 {open} 条，结案日期不在期内 {outside} 条，结案日期或案件性质无法识别 {unread} 条，期内结案但不在“数据条数口径”之内 {extra} 条。",
    },
    whatToDo: "如有出入，请核对系统导出，或书面说明差额的构成。",
  },
  C04: {
    title: "人均办案率与口径不符",
    message: {
      plain: "{unit}人均办案率印为 {printed}，按附件说明的公式应为 {above}/{officers} = {percent}。",
      noOfficers: "{unit}人均办案率印为 {printed}，而执法人员没有填写、不是数字或为 0，无法计算，应印“/”。",
      because:
        "{unit}人均办案率印为 {printed}，按附件说明的公式应为 {above}/{officers} = {percent}；印出的数与“{because}”相合。",
    },
    whatToDo: "重新生成附件2，或更正说明中的公式。",
  },
  C05: {
    title: "人均办案率超过 100%",
    message: "{unit}案件 {above} 件、执法人员 {officers} 人，人均办案率 {percent}。",
    whatToDo: "核对执法人员数和案件数；属实请书面说明。",
  },
  C06: {
    title: "测试案件占比高",
    message: "{all} 件案件中有 {tests} 件是测试案件，占 {percent}。",
    whatToDo: "通报用语请区分实际办案与系统测试。",
  },
  C07: {
    title: "各项均为 0",
    message: "{count} 个单位的案件和考试均为 0：{units}。",
    whatToDo: "核实是确无数据还是漏报、漏导。",
  },
  C08: {
    title: "案号重复",
    message: "案号“{actual}”出现了 {count} 次，会重复计数。",
    whatToDo: "删去重复的行，或更正案号。",
  },
  C09: {
    title: "案件性质无法识别",
    message: "{unit}有期内案件的案件性质填的是“{actual}”，既未计入实际也未计入测试（{count} 处）。",
    whatToDo: "请填“实际”或“测试”。",
  },
  C10: {
    title: "数字存成了文本",
    message: "{unit}的{column}“{actual}”是文本，本工具按 {expected} 读取，但 Excel 求和会漏掉它。",
    whatToDo: "改为数字 {expected}。",
  },
  C11: {
    title: "执法人员数较上期有变化",
    message: "{unit}的执法人员数为 {actual}，上期为 {expected}，相差 {difference}。",
    whatToDo: "核实人员变动；属实请书面说明，人均办案率随之变化。",
  },
  C12: {
    title: "疑似测试案件",
    message: "有 {count} 件标为“实际”的案件疑似测试案件（{units}），如案号或当事人“{text}”。",
    whatToDo: "核实案件性质；确系测试的改为“测试”。",
  },
  T01: {
    title: "合计与各行之和不符",
    message: "{unit}的{column}为 {actual}，各行之和为 {sum}，相差 {difference}。",
    whatToDo: "核对合计，或查找漏填的行。",
  },
  T02: {
    title: "合计行未列执法人员",
    message: "{unit}的执法人员印为“{actual}”，而各行之和为 {sum}。",
    whatToDo: "重新生成附件2；如有意不列，把参数“全省执法人员”设为“/”。",
  },
  T03: {
    title: "附件2没有合计行",
    message: "附件2没有“{expected}”合计行，合计数没有校验。",
    whatToDo: "重新生成附件2。",
  },
  X01: {
    title: "附件1与报送台账不符",
    message: "附件1中{unit}的“{column}”印为“{actual}”，报送台账为“{expected}”。",
    whatToDo: "核实后更正台账，再重新生成附件1。",
  },
  X02: {
    title: "附件2与台账不符",
    message: {
      differs: "附件2中{unit}的{column}印为 {actual}，台账为 {expected}，相差 {difference}。",
      blank: "附件2中{unit}的{column}没有印，台账为 {expected}。",
    },
    whatToDo: "核实后更正台账，再重新生成附件2。",
  },
  X03: {
    title: "两个附件的单位次序不同",
    message: "从第 {position} 个单位起，附件2列“{actual}”，附件1列“{expected}”。",
    whatToDo: "如需一致，请在参数中设置相同的单位行次序。",
  },
  X04: {
    title: "附件文字与参数不符",
    message: "附件的{column}为“{actual}”，按参数应为“{expected}”。",
    whatToDo: "重新生成附件，或更正参数。",
  },
  X05: {
    title: "附件缺少单位",
    message: {
      other: "{annex}没有列{units}，而{other}列了。",
      roster: "{annex}没有列名册中的 {count} 个单位：{units}。",
    },
    whatToDo: "重新生成附件；如单位已撤并，请在单位名册填失效日期。",
  },
  ...ISSUED_ZH,
  N11: {
    title: "通报模板有写法读不懂",
    message: {
      section: "通报模板中的段落“{actual}”不是通报的任何一段，这一行没有采用。",
      doubled: "通报模板中的段落“{actual}”写了不止一行，以上面一行为准。",
      placeholder: "通报模板中的占位“{actual}”在这一段里没有意义，起草时原样保留；可用的有 {expected}。",
      noPlaceholder: "通报模板中的占位“{actual}”在这一段里没有意义，起草时原样保留；这一段没有可用的占位。",
    },
    whatToDo: "改成可用的段落名称或占位；不需要的行删去。",
  },
  ...OWN_RULES_ZH,
  ...NOTICE_ZH,
};
