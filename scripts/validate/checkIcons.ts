import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { nameOf, resid, type Manifest } from "./Manifest";

/** Office requires the first, second and last; 64 keeps the ribbon sharp at 200 %. */
const SIZES = [16, 32, 64, 80];
/** IHDR stands first in every PNG; its width and height are at 16 and 20. */
const WIDTH_OFFSET = 16;

/**
 * Icons without one of the sizes, and pictures that are not there or have another size than they are named for.
 * @param folder where the addresses of the manifest lead to, as files
 */
export function checkIcons(manifest: Manifest, folder: string): string[] {
  const pictures = new Map(
    manifest
      .all("Images")
      .flatMap((list) => [...list.children])
      .map((one) => [one.getAttribute("id") ?? "", one]),
  );
  const icons = manifest.all("Icon").flatMap((icon) => {
    const owner = icon.parentElement === null ? "Icon" : nameOf(icon.parentElement);
    const images = [...icon.children];
    const missing = SIZES.filter((size) => !images.some((image) => image.getAttribute("size") === String(size)));
    const wrong = images.flatMap((image) => {
      const size = Number(image.getAttribute("size"));
      const address = pictures.get(resid(image) ?? "")?.getAttribute("DefaultValue");
      return address === undefined || address === null ? [] : pictureFaults(folder, address, size);
    });
    return [...missing.map((size) => `${owner} 的图标缺少 ${String(size)} 像素`), ...wrong];
  });
  const named: [string, number][] = [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ];
  const base = named.flatMap(([name, size]) => {
    const address = manifest.all(name)[0]?.getAttribute("DefaultValue");
    return address === undefined || address === null ? [`缺少 ${name}`] : pictureFaults(folder, address, size);
  });
  return [...icons, ...base];
}

function pictureFaults(folder: string, address: string, size: number): string[] {
  // The part of the address that a build does not change: ADDIN_URL may have folders of its own.
  const inside = /assets\/[^?#]*$/.exec(address)?.[0];
  const file = inside === undefined ? null : path.join(folder, inside);
  if (file === null || !existsSync(file)) return [`图标文件不存在：${address}`];
  const bytes = readFileSync(file);
  const width = bytes.length > WIDTH_OFFSET + 8 ? bytes.readUInt32BE(WIDTH_OFFSET) : 0;
  const height = bytes.length > WIDTH_OFFSET + 8 ? bytes.readUInt32BE(WIDTH_OFFSET + 4) : 0;
  return width === size && height === size
    ? []
    : [
        `图标 ${path.basename(file)} 应为 ${String(size)}×${String(size)} 像素，实为 ${String(width)}×${String(height)}`,
      ];
}
