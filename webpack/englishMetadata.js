/**
 * The English functions.json: the generated (Chinese) one with the texts of descriptions.en-US.json in their places. Excel
 * takes it by the `Override` of the manifest's metadata URL.
 * @param {string} metadataJson functions.json
 * @param {Record<string, { description: string, parameters: Record<string, string> }>} texts by function id
 * @returns {string}
 * @throws Error that names every function and parameter without a text, and every text without a function
 */
function englishMetadata(metadataJson, texts) {
  const metadata = JSON.parse(metadataJson);
  const ids = new Set(metadata.functions.map(({ id }) => id));
  const faults = Object.keys(texts)
    .filter((id) => !ids.has(id))
    .map((id) => `${id}：没有这个函数`);
  const functions = metadata.functions.map((described) => translated(described, texts[described.id], faults));
  if (faults.length > 0) throw new Error(`descriptions.en-US.json：${faults.join("；")}`);
  return JSON.stringify({ ...metadata, functions }, null, 4);
}

function translated(described, text, faults) {
  const { id, parameters } = described;
  if (!text?.description) {
    faults.push(`${id}：没有英文说明`);
    return described;
  }
  const englishParameters = parameters.map((parameter) => {
    const description = text.parameters?.[parameter.name];
    if (!description) faults.push(`${id}：参数 ${parameter.name} 没有英文说明`);
    return { ...parameter, description };
  });
  return { ...described, description: text.description, parameters: englishParameters };
}

module.exports = { englishMetadata };
