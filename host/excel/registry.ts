import { Registry } from "../bridge/members";
import { APPLICATION, CULTURE, ITERATIVE_CALCULATION } from "./Application";
import { AUTO_FILTER } from "./AutoFilter";
import { COMMENT, COMMENT_REPLIES, COMMENT_REPLY } from "./Comment";
import { COMMENTS } from "./Comments";
import { CONDITIONAL_FORMAT, CONDITIONAL_FORMATS } from "./ConditionalFormats";
import { CONDITIONAL_BORDER, CONDITIONAL_BORDERS } from "./ConditionalBorder";
import { CONDITIONAL_CRITERIA } from "./conditionalCriteria";
import { CONDITIONAL_PARTS } from "./ConditionalPart";
import { CONDITIONAL_SCALES } from "./conditionalScales";
import { CUSTOM_XML_PART, CUSTOM_XML_PARTS, CUSTOM_XML_PARTS_SCOPED } from "./CustomXml";
import { DATA_VALIDATION } from "./DataValidation";
import { CUSTOM_PROPERTIES, CUSTOM_PROPERTY, DOCUMENT_PROPERTIES } from "./DocumentProperties";
import { ARRAY_VALUES, NAMED_ITEM, NAMES } from "./Names";
import { PAGE_BREAK, PAGE_BREAKS } from "./PageBreaks";
import { PAGE_LAYOUT } from "./PageLayout";
import { WORKBOOK_PROTECTION, WORKSHEET_PROTECTION } from "./Protection";
import { RANGE } from "./Range";
import { RANGE_AREAS, RANGE_COLLECTION } from "./RangeAreas";
import { RANGE_BORDER, RANGE_BORDERS } from "./rangeBorders";
import { FORMAT_PROTECTION, RANGE_FILL, RANGE_FONT, RANGE_FORMAT } from "./rangeFormat";
import { RANGE_SORT } from "./RangeSort";
import { RANGE_VIEW, RANGE_VIEWS } from "./RangeView";
import { REMOVE_DUPLICATES_RESULT } from "./removeDuplicates";
import { SCOPED_TABLES } from "./ScopedTables";
import { SERVICES } from "./services";
import { SETTING, SETTINGS } from "./Settings";
import { FREEZE_PANES, HEADER_FOOTER, HEADER_FOOTER_GROUP } from "./sheetParts";
import { SHEET_PROPERTIES, SHEET_PROPERTY } from "./SheetProperties";
import { STYLE, STYLES } from "./NamedStyles";
import { TABLE } from "./Table";
import { TABLE_COLUMN, TABLE_COLUMNS } from "./TableColumns";
import { FILTER } from "./TableFilter";
import { TABLE_ROW, TABLE_ROWS } from "./TableRows";
import { TABLE_SORT } from "./TableSort";
import { TABLES } from "./Tables";
import { RUNTIME, WORKBOOK } from "./Workbook";
import { RANGE_AREAS_COLLECTION, WORKBOOK_RANGE_AREAS } from "./WorkbookRangeAreas";
import { WORKSHEET } from "./Worksheet";
import { FUNCTION_RESULT, FUNCTIONS } from "./WorksheetFunctions";
import { WORKSHEETS } from "./Worksheets";

/** Every class that this host implements. A class or member that is not here answers ApiNotFound. */
export const REGISTRY = new Registry()
  .add(WORKBOOK, APPLICATION, RUNTIME, WORKBOOK_PROTECTION)
  .add(ITERATIVE_CALCULATION)
  .add(...CULTURE)
  .add(WORKSHEETS)
  .add(FUNCTIONS)
  .add(FUNCTION_RESULT)
  .add(WORKSHEET)
  .add(PAGE_LAYOUT, FREEZE_PANES, WORKSHEET_PROTECTION, HEADER_FOOTER_GROUP)
  .add(HEADER_FOOTER)
  .add(RANGE)
  .add(RANGE_AREAS)
  .add(RANGE_COLLECTION)
  .add(RANGE_VIEW)
  .add(RANGE_VIEWS)
  .add(RANGE_SORT)
  .add(REMOVE_DUPLICATES_RESULT)
  .add(WORKBOOK_RANGE_AREAS)
  .add(RANGE_AREAS_COLLECTION)
  .add(SCOPED_TABLES)
  .add(RANGE_FORMAT, RANGE_FILL, RANGE_FONT, FORMAT_PROTECTION, RANGE_BORDERS)
  .add(RANGE_BORDER)
  .add(CONDITIONAL_FORMATS)
  .add(CONDITIONAL_FORMAT)
  .add(...CONDITIONAL_PARTS, ...CONDITIONAL_SCALES, ...CONDITIONAL_CRITERIA, CONDITIONAL_BORDERS)
  .add(CONDITIONAL_BORDER)
  .add(DATA_VALIDATION)
  .add(NAMES)
  .add(NAMED_ITEM)
  .add(ARRAY_VALUES)
  .add(STYLES)
  .add(STYLE)
  .add(SETTINGS)
  .add(SETTING)
  .add(TABLES)
  .add(TABLE)
  .add(TABLE_COLUMNS)
  .add(TABLE_COLUMN)
  .add(TABLE_ROWS)
  .add(TABLE_ROW)
  .add(TABLE_SORT)
  .add(FILTER)
  .add(AUTO_FILTER)
  .add(CUSTOM_XML_PARTS, CUSTOM_XML_PARTS_SCOPED)
  .add(CUSTOM_XML_PART)
  .add(DOCUMENT_PROPERTIES, CUSTOM_PROPERTIES)
  .add(CUSTOM_PROPERTY)
  .add(SHEET_PROPERTIES)
  .add(SHEET_PROPERTY)
  .add(COMMENTS)
  .add(COMMENT)
  .add(COMMENT_REPLIES)
  .add(COMMENT_REPLY)
  .add(PAGE_BREAKS)
  .add(PAGE_BREAK)
  .add(...SERVICES);
