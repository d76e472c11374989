// Takes a picture of the upper part of a page, down to the end of the first finding.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";

const [page, picture] = process.argv.slice(2).map((it) => resolve(it));
const browser = await launch();
const context = await browser.newContext({
  viewport: { width: 1080, height: 1000 },
  deviceScaleFactor: 1.15,
  colorScheme: "light",
});
const window = await context.newPage();
await window.goto(pathToFileURL(page).href);
const end = await window.evaluate(() => document.querySelector(".finding").getBoundingClientRect().bottom);
await window.screenshot({ path: picture, clip: { x: 0, y: 0, width: 1080, height: Math.ceil(end) + 24 } });
await browser.close();
