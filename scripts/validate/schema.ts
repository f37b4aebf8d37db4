/*
 * The order of elements in the manifest, as the published schemas have it: OfficeAppManifestV1_1.xsd and
 * TaskPaneAppVersionOverridesV1_0.xsd (OfficeDev/office-js-docs-pr, docs/overview/schemas/taskpane), with `Runtimes` from
 * the reference page of that element. A name with `!` must be there; one with `*` may come again.
 */
const SEQUENCES: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl HighResolutionIconUrl " +
    "SupportUrl AppDomains Hosts Requirements DefaultSettings! Permissions! Dictionary VersionOverrides",
  Hosts: "Host!*",
  AppDomains: "AppDomain!*",
  DefaultSettings: "SourceLocation!",
  Requirements: "Sets Methods",
  Sets: "Set!*",
  VersionOverrides: "Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins VersionOverrides",
  "Host:Workbook": "Runtimes AllFormFactors DesktopFormFactor",
  Runtimes: "Runtime!*",
  AllFormFactors: "ExtensionPoint",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint!*",
  GetStarted: "Title! Description! LearnMoreUrl!",
  "ExtensionPoint:CustomFunctions": "Script! Page! Metadata Namespace",
  "ExtensionPoint:PrimaryCommandSurface": "OfficeTab* CustomTab*",
  "ExtensionPoint:ContextMenu": "OfficeMenu!*",
  Script: "SourceLocation!",
  Page: "SourceLocation!",
  Metadata: "SourceLocation!",
  OfficeTab: "Group!*",
  CustomTab: "Group!* Label!",
  OfficeMenu: "Control!*",
  Group: "Label! Icon! Control!*",
  Icon: "Image!*",
  "Control:Button": "Label! Supertip! Icon! Action!",
  "Control:Menu": "Label! Supertip! Icon! Items!",
  Items: "Item!*",
  Item: "Label! Supertip! Icon Action!",
  Supertip: "Title! Description!",
  "Action:ShowTaskpane": "TaskpaneId SourceLocation! Title",
  "Action:ExecuteFunction": "FunctionName!",
  Resources: "Images Urls ShortStrings LongStrings",
  Images: "Image!*",
  Urls: "Url!*",
  ShortStrings: "String!*",
  LongStrings: "String!*",
};

export interface SchemaChild {
  readonly name: string;
  readonly isRequired: boolean;
  readonly mayRepeat: boolean;
}

/**
 * The children that an element may have, in order; null for one that this table does not know or that holds text.
 * @param kind its `xsi:type`, "" without one
 */
export function sequenceOf(name: string, kind: string): readonly SchemaChild[] | null {
  const sequence = SEQUENCES[`${name}:${kind}`] ?? SEQUENCES[name];
  if (sequence === undefined) return null;
  return sequence.split(" ").map((word) => ({
    name: word.replace(/[!*]+$/, ""),
    isRequired: word.includes("!"),
    mayRepeat: word.includes("*"),
  }));
}
