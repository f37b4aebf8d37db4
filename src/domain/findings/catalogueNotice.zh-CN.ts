import type { Catalogue } from "./Catalogue";

/** Sentences about what a notice says, in the words of the office. */
export const NOTICE_ZH: Catalogue = {
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
