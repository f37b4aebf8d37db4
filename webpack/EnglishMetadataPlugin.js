const { readFileSync } = require("node:fs");
const { Compilation, WebpackError, sources } = require("webpack");
const { englishMetadata } = require("./englishMetadata");

const NAME = "EnglishMetadataPlugin";

/** Emits the English twin of the functions.json that the metadata plugin has put out. */
class EnglishMetadataPlugin {
  /** @param {{ metadata: string, texts: string, output: string }} options asset, file, asset */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { metadata, texts, output } = this.options;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.fileDependencies.add(texts);
      compilation.hooks.processAssets.tap({ name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const source = compilation.getAsset(metadata)?.source;
        // Without it the metadata plugin has already reported why.
        if (source === undefined) return;
        try {
          const english = englishMetadata(source.source().toString(), JSON.parse(readFileSync(texts, "utf8")));
          compilation.emitAsset(output, new sources.RawSource(english));
        } catch (error) {
          compilation.errors.push(new WebpackError(error.message));
        }
      });
    });
  }
}

module.exports = { EnglishMetadataPlugin };
