import JSZip from "jszip";
import { childElements, parseXml, type XmlElement } from "./xml";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** An .xlsx as named parts. */
export class Package {
  private constructor(private readonly zip: JSZip) {}

  static async open(bytes: Uint8Array): Promise<Package> {
    return new Package(await JSZip.loadAsync(bytes));
  }

  has(path: string): boolean {
    return this.zip.file(path) !== null;
  }

  paths(): string[] {
    return Object.keys(this.zip.files).filter((path) => !path.endsWith("/"));
  }

  async text(path: string): Promise<string | null> {
    return (await this.zip.file(path)?.async("string")) ?? null;
  }

  async bytes(path: string): Promise<Uint8Array | null> {
    return (await this.zip.file(path)?.async("uint8array")) ?? null;
  }

  write(path: string, content: string | Uint8Array): void {
    this.zip.file(path, content);
  }

  remove(path: string): void {
    this.zip.remove(path);
  }

  async xml(path: string): Promise<XmlElement | null> {
    const text = await this.text(path);
    return text === null ? null : (parseXml(text)[0] ?? null);
  }

  async relationships(part: string): Promise<Relationship[]> {
    const root = await this.xml(relationshipsPath(part));
    return (root ? childElements(root) : []).map((node) => ({
      id: node.attributes.Id ?? "",
      type: node.attributes.Type ?? "",
      target: node.attributes.Target ?? "",
      external: node.attributes.TargetMode === "External",
    }));
  }

  /** Sheet name → part, in the order of the tabs. */
  async sheetParts(): Promise<Map<string, string>> {
    const targets = new Map((await this.relationships("xl/workbook.xml")).map(({ id, target }) => [id, target]));
    const workbook = await this.xml("xl/workbook.xml");
    const sheets = workbook ? childElements(workbook, "sheets").flatMap((node) => childElements(node, "sheet")) : [];
    const parts = new Map<string, string>();
    for (const { attributes } of sheets) {
      const target = targets.get(attributes["r:id"] ?? "");
      if (target !== undefined) parts.set(attributes.name ?? "", resolveTarget("xl/workbook.xml", target));
    }
    return parts;
  }

  async save(compression: "DEFLATE" | "STORE" = "DEFLATE"): Promise<Uint8Array> {
    return this.zip.generateAsync({ type: "uint8array", compression });
  }
}

/** The part that holds the relationships of another part; `""` is the package itself. */
export function relationshipsPath(part: string): string {
  const at = part.lastIndexOf("/") + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** A target is absolute (`/xl/…`) or relative to the folder of the part that names it. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}
