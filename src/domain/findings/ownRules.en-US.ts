import type { Catalogue } from "./Catalogue";

/** The sentences of family R, the office's own rules, in English. */
export const OWN_RULES_EN: Catalogue = {
  R01: {
    title: "Own rule cannot be run",
    message: {
      blank: "Rule {rule}: {column} is empty; the rule was not run.",
      tooLong: "Rule {rule}: {column} is longer than {piece} characters; the rule was not run.",
      syntax:
        "Rule {rule}: {column} “{actual}” cannot be parsed (a bracket or an operator is missing); it was not run.",
      bareName: "Rule {rule}: in {column} “{actual}”, “{piece}” should be a column name in 【】; the rule was not run.",
      function: "Rule {rule}: {column} “{actual}” calls “{piece}”, which is not known; the rule was not run.",
      notAllowed: "Rule {rule}: {column} “{actual}” uses “{piece}”, which a rule cannot have; the rule was not run.",
      nestedSum: "Rule {rule}: {column} “{actual}” has a sum inside “{piece}”; the rule was not run.",
      choice: "Rule {rule}: {column} says “{actual}”, which is not one of its choices; the rule was not run.",
      missingColumn:
        "Rule {rule} ({actual}): {column} names {piece}, which the workbook does not have; it was not run.",
    },
    whatToDo:
      "Correct this cell: column names in 【】, + − × ÷, brackets, percents, 合计(…), 上期【…】; choices as the sheet lists them.",
  },
  R02: {
    title: "Own rule does not hold",
    message: {
      compared: "{unit}, rule {rule}: {formula}; left {left}, right {right}, a difference of {difference}. {note}",
      filled: "{unit}, rule {rule}: {formula}, which asks for {expected}. {note}",
    },
    whatToDo: "Check and correct; explain in writing if it is right. The rule stands at {rulePlace}.",
  },
  R03: {
    title: "Own rule cannot be judged",
    message: {
      noNumber: "Rule {rule} ({formula}) cannot be judged for {units}: {column} says “{actual}”.",
      dividedByZero: "Rule {rule} ({formula}) cannot be judged for {units}: a division by 0.",
    },
    whatToDo: "Fill in or correct the column, then check again; or change the rule's scope.",
  },
};
