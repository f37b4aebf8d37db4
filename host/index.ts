export { ApiError } from "./bridge/ApiError";
export {
  createHost, EmbeddedHost, type EmbeddedHost as Host, type HostChange, type HostOptions,
} from "./bridge/EmbeddedHost"; // prettier-ignore
export { parseFault, type Fault } from "./bridge/faults";
export { isProfileName, PROFILES, type Profile, type ProfileName } from "./bridge/profiles";
export type { TrafficCounts } from "./bridge/Traffic";
export { HostFileError } from "./engine/document/HostFileError";
export { createWorkbook, type HostName, type HostWorkbook } from "./engine/document/HostWorkbook";
export type { HostSheet } from "./engine/document/HostSheet";
export { openWorkbook } from "./engine/document/openWorkbook";
