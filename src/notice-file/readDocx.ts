import { convertToHtml, images } from "mammoth";
import { textOfHtml } from "./docxText";

/** No style of the document means anything here, and no picture is looked at. */
const OPTIONS = {
  includeDefaultStyleMap: false,
  convertImage: images.imgElement(() => Promise.resolve({ src: "" })),
};

/** In Node the library takes a buffer, in a browser an array buffer; each passes over the other. */
function inputOf(bytes: Uint8Array): { arrayBuffer: ArrayBuffer; buffer: Buffer } {
  const copy = new Uint8Array(bytes);
  return { arrayBuffer: copy.buffer, buffer: copy as Buffer };
}

/**
 * The text of a .docx: a paragraph a line, a row of a table a line with tabs between its cells.
 * Loaded on demand: the library is larger than the rest of the pane.
 * @throws whatever the library throws for a file that is no .docx.
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const { value } = await convertToHtml(inputOf(bytes), OPTIONS);
  return textOfHtml(value);
}
