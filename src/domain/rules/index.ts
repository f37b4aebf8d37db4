import { officersMissing } from "./C01-officersMissing";
import { countInvalid } from "./C02-countInvalid";
import { dataRowsUnexplained } from "./C03-dataRowsUnexplained";
import { rateDiffers } from "./C04-rateDiffers";
import { rateOverOne } from "./C05-rateOverOne";
import { mostlyTests } from "./C06-mostlyTests";
import { allZero } from "./C07-allZero";
import { caseNumberDoubled } from "./C08-caseNumberDoubled";
import { caseKindUnknown } from "./C09-caseKindUnknown";
import { numberAsText } from "./C10-numberAsText";
import { officersChanged } from "./C11-officersChanged";
import { testNotMarked } from "./C12-testNotMarked";
import { dateUnreadable } from "./D01-dateUnreadable";
import { dateAmbiguous } from "./D02-dateAmbiguous";
import { submittedAfterCutOff } from "./D03-submittedAfterCutOff";
import { closedBeforeFiled } from "./D04-closedBeforeFiled";
import { periodsDiffer } from "./D05-periodsDiffer";
import { examOutsidePeriod } from "./D06-examOutsidePeriod";
import { dateAsText } from "./D07-dateAsText";
import { submittedLate } from "./D11-submittedLate";
import { dateInFuture } from "./D08-dateInFuture";
import { beforeCampaign } from "./D09-beforeCampaign";
import { closedOutsidePeriod } from "./D10-closedOutsidePeriod";
import { markUnknown } from "./M01-markUnknown";
import { markAmbiguous } from "./M02-markAmbiguous";
import { markBlank } from "./M03-markBlank";
import { materialUnknown } from "./M04-materialUnknown";
import { markAgainstLog } from "./M05-markAgainstLog";
import { remindedStillMissing } from "./M06-remindedStillMissing";
import { submissionUndated } from "./M07-submissionUndated";
import { ownRuleUnreadable } from "./R01-ownRuleUnreadable";
import { ownRuleBroken } from "./R02-ownRuleBroken";
import { ownRuleNotJudged } from "./R03-ownRuleNotJudged";
import { markWrittenOtherwise } from "./M20-markWrittenOtherwise";
import { roleDoubled } from "./S01-roleDoubled";
import { tableMissing } from "./S02-tableMissing";
import { settingUnread } from "./S03-settingUnread";
import { periodMissing } from "./S04-periodMissing";
import { columnDoubled } from "./S08-columnDoubled";
import { columnMissing } from "./S06-columnMissing";
import { settingDoubled } from "./S07-settingDoubled";
import { memoryUnreadable } from "./S05-memoryUnreadable";
import { textUntidy } from "./S20-textUntidy";
import { totalDiffers } from "./T01-totalDiffers";
import { officersTotalMissing } from "./T02-officersTotalMissing";
import { totalRowMissing } from "./T03-totalRowMissing";
import { unitUnknown } from "./U01-unitUnknown";
import { unitNearMiss } from "./U02-unitNearMiss";
import { unitDoubled } from "./U03-unitDoubled";
import { unitAbsent } from "./U04-unitAbsent";
import { unitBlank } from "./U09-unitBlank";
import { unitOutOfDate } from "./U05-unitOutOfDate";
import { rosterDoubled } from "./U06-rosterDoubled";
import { annexMarkDiffers } from "./X01-annexMarkDiffers";
import { annexFigureDiffers } from "./X02-annexFigureDiffers";
import { unitOrderDiffers } from "./X03-unitOrderDiffers";
import { annexTextDiffers } from "./X04-annexTextDiffers";
import { annexUnitAbsent } from "./X05-annexUnitAbsent";
import { issuedAnnexChanged } from "./X06-issuedAnnexChanged";
import { issuedSourceChanged } from "./X07-issuedSourceChanged";
import { wordingUnread } from "./N11-wordingUnread";
import type { Rule } from "./Rule";

/**
 * Every rule, in the order in which they run: the more specific before the between-sheets rules, which are silent where
 * another rule spoke of the same cell.
 */
export const RULES: readonly Rule[] = [
  roleDoubled,
  tableMissing,
  settingUnread,
  periodMissing,
  columnDoubled,
  columnMissing,
  settingDoubled,
  memoryUnreadable,
  textUntidy,
  unitUnknown,
  unitNearMiss,
  unitDoubled,
  unitAbsent,
  unitBlank,
  unitOutOfDate,
  rosterDoubled,
  markUnknown,
  markAmbiguous,
  markBlank,
  materialUnknown,
  markAgainstLog,
  remindedStillMissing,
  submissionUndated,
  markWrittenOtherwise,
  dateUnreadable,
  dateAmbiguous,
  submittedAfterCutOff,
  closedBeforeFiled,
  periodsDiffer,
  examOutsidePeriod,
  dateAsText,
  submittedLate,
  dateInFuture,
  beforeCampaign,
  closedOutsidePeriod,
  officersMissing,
  countInvalid,
  dataRowsUnexplained,
  rateDiffers,
  rateOverOne,
  mostlyTests,
  allZero,
  caseNumberDoubled,
  caseKindUnknown,
  numberAsText,
  officersChanged,
  testNotMarked,
  totalDiffers,
  officersTotalMissing,
  totalRowMissing,
  annexMarkDiffers,
  annexFigureDiffers,
  unitOrderDiffers,
  annexTextDiffers,
  annexUnitAbsent,
  issuedAnnexChanged,
  issuedSourceChanged,
  wordingUnread,
  ownRuleUnreadable,
  ownRuleBroken,
  ownRuleNotJudged,
];
