import type { Catalogue } from "./Catalogue";

/** Rule → sentences, in the words of the office. */
export const CATALOGUE_ZH: Catalogue = {
  S01: {
    title: "同类表有两张",
    message: "工作表“{unused}”与“{used}”像是同一种表，本次只用了“{used}”。",
    whatToDo: "核实以哪张为准；另一张请移走，或改掉表头。",
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
  D01: {
    title: "日期无法识别",
    message: "{unit}的{column}“{actual}”不是日期（{count} 处）。",
    whatToDo: "请改为日期，如 {expected}。",
  },
  D02: {
    title: "日期有歧义",
    message: "{unit}的{column}“{actual}”可能是 {candidates}，没有推定（{count} 处）。",
    whatToDo: "请写明年月日。",
  },
  D03: {
    title: "截至日期后报送",
    message: "{unit}的“{column}”报送日期 {date}，晚于截至日期 {cutOff}，本期按未报送列出。",
    whatToDo: "如应计入本期，请调整截至日期；否则写明情况。",
  },
  D04: {
    title: "结案早于立案",
    message: "{unit}案件 {number} 的结案日期 {closed} 早于立案日期 {filed}。",
    whatToDo: "核对案卷，更正其中一个日期。",
  },
  D05: {
    title: "统计期间不一致",
    message: "附件2中案件统计 {cases}，考试统计 {exams}；最晚到 {end}，而报送截至 {cutOff}。",
    whatToDo: "如系有意为之，可不处理；否则统一统计期间。",
  },
  D06: {
    title: "考试不在统计期内",
    message: "有 {count} 次考试不在统计期间内，没有计入。",
    whatToDo: "核对考试日期或考试统计起止。",
  },
  C01: {
    title: "执法人员数缺失",
    message: "{units}的执法人员数为“{actual}”，无法计算人均办案率，附件印“/”。",
    whatToDo: "在单位名册中补填人数。",
  },
  C02: {
    title: "数量不是非负整数",
    message: "{units}的{column}为“{actual}”，应为不小于 0 的整数。",
    whatToDo: "请更正；没有发生请填 0。",
  },
  C03: {
    title: "数据条数与案件数不符",
    message: {
      unexplained:
        "{unit}数据条数 {actual}，实际案件数 {actualCases} + 测试案件数 {testCases} = {expected}，相差 {difference} 条，原因不明。",
      explained:
        "{unit}数据条数 {actual}，期内结案 {actualCases} + {testCases} = {expected}；其余 {difference} 条为未结案 {open} 条、结案日期不在期内 {outside} 条，可以解释。",
    },
    whatToDo: "如有出入，请核对系统导出，或书面说明差额的构成。",
  },
  C04: {
    title: "人均办案率与口径不符",
    message: {
      plain: "{unit}人均办案率印为 {printed}，按附件说明的公式应为 {above}/{officers} = {percent}。",
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
  X01: {
    title: "附件1与报送台账不符",
    message: "附件1中{unit}的“{column}”印为“{actual}”，报送台账为“{expected}”。",
    whatToDo: "核实后更正台账，再重新生成附件1。",
  },
  X02: {
    title: "附件2与台账不符",
    message: "附件2中{unit}的{column}印为 {actual}，台账为 {expected}，相差 {difference}。",
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
  N01: {
    title: "通报所列单位与附件不符",
    message: {
      cells: "通报称“{text}”，而{cells}。",
      numbers: "通报称“{text}”，通报为 {said}，附件为 {found}：{cells}。",
      plain: "通报称“{text}”，与附件不符。",
    },
    whatToDo: "核实以哪一方为准，更正通报或附件。",
  },
  N02: {
    title: "通报的概括或除外表述与附件不符",
    message: {
      cells: "通报称“{text}”，而{cells}。",
      numbers: "通报称“{text}”，通报为 {said}，附件为 {found}：{cells}。",
      plain: "通报称“{text}”，与附件不符。",
    },
    whatToDo: "核实“均”“除……外”所指的单位，更正通报或附件。",
  },
  N03: {
    title: "通报的单位个数与附件不符",
    message: {
      cells: "通报称“{text}”，而{cells}。",
      numbers: "通报称“{text}”，通报为 {said}，按附件为 {found}。",
      plain: "通报称“{text}”，按附件没有这样的单位，或全部如此。",
    },
    whatToDo: "按附件重新清点，更正通报或附件。",
  },
  N04: {
    title: "通报的数字与附件2不符",
    message: {
      cells: "通报称“{text}”，而{cells}。",
      numbers: "通报称“{text}”，通报为 {said}，附件为 {found}：{cells}。",
      plain: "通报称“{text}”，与附件2不符。",
    },
    whatToDo: "核实数字，更正通报或附件2。",
  },
  N05: {
    title: "通报的排名与附件2不符",
    message: {
      cells: "通报称“{text}”，而{cells}。",
      numbers: "通报称“{text}”，通报为 {said}，附件为 {found}：{cells}。",
      plain: "通报称“{text}”，与附件2不符。",
    },
    whatToDo: "按附件2重新排列，更正通报或附件2。",
  },
  N06: {
    title: "通报的系统使用情况与附件2不符",
    message: {
      cells: "通报称“{text}”（含其言外之意），而{cells}。",
      numbers: "通报称“{text}”，通报为 {said}，附件为 {found}：{cells}。",
      plain: "通报称“{text}”，与附件2不符。",
    },
    whatToDo: "核实系统使用情况，更正通报或附件2；属实请书面说明。",
  },
  N07: {
    title: "通报的质量评价与审核结果不符",
    message: {
      cells: "通报称“{text}”，而{cells}。",
      numbers: "通报称“{text}”，通报为 {said}，台账为 {found}：{cells}。",
      plain: "通报称“{text}”，与审核结果不符。",
    },
    whatToDo: "核实审核结果，更正通报或报送台账。",
  },
  N08: {
    title: "通报的日期、期次或文号不符",
    message: {
      cells: "通报称“{text}”，而{cells}。",
      numbers: "通报写“{said}”，工作簿为“{found}”。",
      plain: "通报称“{text}”，与参数不符。",
    },
    whatToDo: "核对参数表和附件说明，更正其中一方。",
  },
  N09: {
    title: "通报所附表格与附件不符",
    message: {
      cells: "通报所附表格中，{cells}，与通报所印不同（通报印“{expected}”）。",
      numbers: "通报所附表格印 {said}，附件为 {found}：{cells}。",
      plain: "通报所附表格与附件不符。",
    },
    whatToDo: "以重新生成的附件替换通报所附表格。",
  },
  N10: {
    title: "通报的比较无法核对",
    message: "通报称“{text}”，工作簿中没有可以核对的数据。",
    whatToDo: "人工核对。",
  },
};
