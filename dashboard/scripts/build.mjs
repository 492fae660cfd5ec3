// Makes what the site ships:   node build.mjs            dist/values.js, live.js, plotly.js, each with its .br and .gz
//                              node build.mjs --tests    tested/, for node --test
import { build } from "esbuild";
import { readdir, readFile, rm, mkdir, writeFile } from "node:fs/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// A page asks for this script by itself, so it is paid for by every reader.
const mostOfValues = 4096;

const common = { bundle: true, format: "esm", target: "es2022", charset: "utf8", legalComments: "none", logLevel: "warning" };

if (process.argv.includes("--tests")) {
  await rm("tested", { recursive: true, force: true });
  const tests = (await readdir("test")).filter((name) => name.endsWith(".test.ts"));
  await build({ ...common, platform: "node", entryPoints: tests.map((name) => `test/${name}`), outdir: "tested", outExtension: { ".js": ".mjs" } });
} else {
  await rm("dist", { recursive: true, force: true });
  await mkdir("dist");
  await build({ ...common, minify: true, platform: "browser", entryPoints: ["src/values.ts", "src/live.ts"], outdir: "dist" });
  await writeFile("dist/plotly.js", await readFile("node_modules/plotly.js-basic-dist-min/plotly-basic.min.js"));
  for (const name of ["values.js", "live.js", "plotly.js"]) {
    const plain = await readFile(`dist/${name}`);
    const small = gzipSync(plain, { level: 9 });
    const smallest = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } });
    await writeFile(`dist/${name}.gz`, small);
    await writeFile(`dist/${name}.br`, smallest);
    console.log(`${name}: ${plain.length} bytes, ${small.length} gzip, ${smallest.length} brotli`);
    if (name === "values.js" && small.length > mostOfValues) {
      console.error(`values.js has ${small.length} bytes (gzip); it may have ${mostOfValues}. Move something to live.ts, which is loaded only when asked for.`);
      process.exit(1);
    }
  }
}
