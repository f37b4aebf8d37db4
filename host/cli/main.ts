// Node's own warnings about old parts of jsdom would stand beside the one line that a failing command may print.
process.noDeprecation = true;

// Imported late: a wrong command line is answered at once, without loading a workbook engine.
import("./runBatch")
  .then(({ runBatch }) => runBatch(process.argv.slice(2), process.env, process.stdout, process.stderr))
  .then((exitCode) => {
    process.exitCode = exitCode;
  })
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 2;
  });
