import { childrenOf, kindOf, nameOf, type Manifest } from "./Manifest";
import { sequenceOf, type SchemaChild } from "./schema";

/**
 * Elements that stand in another order than the schema has them, that do not belong, or that are missing. Office refuses
 * the whole manifest for one of them, without saying which.
 */
export function checkOrder({ root }: Manifest): string[] {
  return [root, ...root.querySelectorAll("*")].flatMap((element) => {
    const sequence = sequenceOf(element.localName, kindOf(element));
    return sequence === null ? [] : faultsOf(element, sequence);
  });
}

function faultsOf(element: Element, sequence: readonly SchemaChild[]): string[] {
  const faults: string[] = [];
  const within = nameOf(element);
  let place = 0;
  for (const { localName } of childrenOf(element)) {
    const index = sequence.findIndex(({ name }) => name === localName);
    if (index === -1) faults.push(`${within} 中不能有 ${localName}`);
    else if (index < place)
      faults.push(`${within} 中 ${localName} 的位置不对：应在 ${sequence[place]?.name ?? ""} 之前`);
    place = Math.max(place, index);
  }
  for (const { name, isRequired, mayRepeat } of sequence) {
    const count = childrenOf(element).filter(({ localName }) => localName === name).length;
    if (isRequired && count === 0) faults.push(`${within} 中缺少 ${name}`);
    if (!mayRepeat && count > 1) faults.push(`${within} 中只能有一个 ${name}`);
  }
  return faults;
}
