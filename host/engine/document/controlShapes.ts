/** VML is XML of 1999, in which other writers leave tags open: it is cut as text. */

const SHAPE = /<v:shape\b(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g;
const SHAPE_ID = /_x0000_s(\d+)/;

const isNote = (shape: string): boolean => shape.includes('ObjectType="Note"');

/** Whether there are shapes of other things than notes: check boxes, buttons, pictures of controls. */
export function hasControlShapes(vml: string): boolean {
  return /ObjectType="(?!Note")/.test(vml);
}

/** The shapes of controls as they were, and the frames of the notes that are written now. */
export function withNoteShapes(before: string, notes: string | null): string {
  const controls = before.replace(SHAPE, (shape) => (isNote(shape) ? "" : shape));
  const taken = new Set([...controls.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id)));
  const shapes = (notes?.match(SHAPE) ?? []).filter(isNote).map((shape) => withFreeId(shape, taken));
  if (shapes.length === 0) return controls;
  const type = controls.includes('id="_x0000_t202"') ? "" : NOTE_TYPE;
  return controls.replace(/<\/xml>\s*$/, () => `${type}${shapes.join("")}</xml>`);
}

/** Controls are known by the number of their shape, notes by their cell. */
function withFreeId(shape: string, taken: Set<number>): string {
  let id = Number(SHAPE_ID.exec(shape)?.[1] ?? 1_025);
  while (taken.has(id)) id += 1;
  taken.add(id);
  return shape.replace(SHAPE_ID, `_x0000_s${String(id)}`);
}

const NOTE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
