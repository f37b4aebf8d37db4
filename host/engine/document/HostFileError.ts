/** The bytes are no workbook that this host can open. The message is one Chinese line, for whoever gave the file. */
export class HostFileError extends Error {
  override readonly name = "HostFileError";
}
