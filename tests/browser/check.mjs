// Opens every page of a folder and finds fault with it: requests, errors, violated policies, hostile texts that are
// obeyed, links the keyboard does not reach, pages that are wider than their window, and whatever axe finds.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";

const folder = resolve(process.argv[2]);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const faults = [];
const looks = [
  { name: "wide", width: 1280, height: 900, scheme: "light" },
  { name: "wide-dark", width: 1280, height: 900, scheme: "dark" },
  { name: "narrow", width: 360, height: 740, scheme: "light" },
  { name: "narrow-dark", width: 360, height: 740, scheme: "dark" },
  { name: "slender", width: 320, height: 640, scheme: "light" },
];

const browser = await launch();

// A page in a window of its own, where everything it does is noted as a fault.
async function open(file, look, fault) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.scheme,
    deviceScaleFactor: look.scale ?? 1,
  });
  const page = await context.newPage();
  const address = pathToFileURL(join(folder, file)).href;
  page.on("request", (it) => {
    if (it.url() !== address) fault(`asks for ${it.url()}`);
  });
  page.on("console", (it) => fault(`says ${it.text()}`));
  page.on("pageerror", (it) => fault(`fails: ${it}`));
  page.on("dialog", (it) => {
    fault(`shows a dialog: ${it.message()}`);
    it.dismiss();
  });
  page.on("framenavigated", (it) => {
    if (it.url().split("#")[0] !== address) fault(`goes to ${it.url()}`);
  });
  await page.goto(address);
  return { context, page };
}

// Whether what the text holds was shown and not obeyed.
async function inert(page, fault) {
  const found = await page.evaluate(() => {
    const foreign = "script,img,iframe,svg,link,base,object,embed,form,input,button,video,audio,math,template,b,i";
    const isHandler = (it) => it.name.startsWith("on") || it.name === "style" || it.name === "src";
    const all = [...document.querySelectorAll("*")];
    return {
      foreign: [...document.querySelectorAll(foreign)].map((it) => it.outerHTML),
      handlers: all.flatMap((it) => [...it.attributes].filter(isHandler).map((it) => it.name)),
      styles: document.querySelectorAll("style").length,
      metas: document.querySelectorAll("meta").length,
      outside: document.querySelectorAll("html > :not(head):not(body), head ~ head, body ~ body").length,
      links: [...document.querySelectorAll("a")].filter((it) => !it.getAttribute("href").startsWith("#")).length,
      hit: window.hit !== undefined,
    };
  });
  if (found.foreign.length || found.handlers.length) fault(`holds ${found.foreign} ${found.handlers}`);
  if (found.styles !== 1 || found.metas !== 4) fault(`${found.styles} styles, ${found.metas} metas`);
  if (found.outside || found.links || found.hit) fault(`was obeyed: ${JSON.stringify(found)}`);
}

// Every line of the source is in the text as it was written, but for what commands.
async function complete(page, source, fault) {
  const shown = await page.evaluate(() => {
    const text = document.querySelector(".text").cloneNode(true);
    text.querySelectorAll("sup").forEach((it) => it.remove());
    return text.textContent;
  });
  const name = (c) => `U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  const named = source.replace(/[\x00-\x08\x0B-\x1F\x7F-\x9F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F]/gu, name);
  const letters = (it) => it.replace(/\n/g, "");
  if (letters(shown) !== letters(named)) fault(`shows ${letters(shown)} for ${letters(named)}`);
}

// Every link is reached by the keyboard, in the order of the page, and shows that it is.
async function reached(page, fault) {
  const links = await page.evaluate(() => {
    const all = [...document.querySelectorAll("a")].filter((it) => it.tabIndex >= 0);
    all.forEach((it, at) => { it.dataset.at = at; });
    return all.length;
  });
  const seen = [];
  for (let step = 0; step < links * 2 + 20 && seen.length < links; step++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const it = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(it);
      return { at: it.dataset.at, isShown: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
    });
    if (at.at === undefined) continue;
    if (!at.isShown) fault(`link ${at.at} does not show that it is reached`);
    seen.push(Number(at.at));
  }
  const isInOrder = seen.every((it, at) => it === at);
  if (seen.length !== links || !isInOrder) fault(`the keyboard reaches ${seen} of ${links} links`);
  const unreached = await page.evaluate(() => {
    const of = (it) => [...document.querySelectorAll(`a[href="#${it.id}"]`)].some((it) => it.tabIndex >= 0);
    const isLaid = (it) => !it.classList.contains("accepted");
    return [...document.querySelectorAll(".finding")].filter(isLaid).filter((it) => !of(it)).map((it) => it.id);
  });
  return unreached;
}

// Following a link and the link back comes to where it began.
async function back(page, fault) {
  const from = page.locator(".text a.on[id]").first();
  if (!(await from.count())) return;
  const id = await from.getAttribute("id");
  await from.focus();
  await page.keyboard.press("Enter");
  const target = (await from.getAttribute("href")).slice(1);
  const isSeen = (id) => page.evaluate((id) => {
    const { top, bottom } = document.getElementById(id).getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }, id);
  if (!(await isSeen(target))) fault(`the link of ${id} does not show ${target}`);
  const home = page.locator(`#${target} a[href="#${id}"]`).first();
  if (!(await home.count())) return fault(`${target} has no link to ${id}`);
  await home.focus();
  await page.keyboard.press("Enter");
  if (!(await isSeen(id))) fault(`the link back does not show ${id}`);
}

async function judged(page, fault) {
  await page.evaluate(axe);
  const { violations, incomplete } = await page.evaluate(() =>
    axe.run(document, { resultTypes: ["violations", "incomplete"], runOnly: { type: "tag", values: [
      "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice",
    ] } }));
  const told = (it) => `${it.id}: ${it.help}: ${it.nodes.map((it) => `${it.html} ${it.failureSummary}`).join("; ")}`;
  violations.forEach((it) => fault(told(it)));
  return incomplete.map(told);
}

async function contrast(page) {
  return page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const colour = (it) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = it;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const light = ([r, g, b]) => {
      const part = (it) => (it /= 255) <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4;
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const ground = (it) => {
      for (; it; it = it.parentElement) {
        const at = colour(getComputedStyle(it).backgroundColor);
        if (at[3] === 255) return at;
      }
      return [255, 255, 255];
    };
    let worst = { ratio: 21 };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const it = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || getComputedStyle(it).visibility === "hidden") continue;
      const [one, other] = [light(colour(getComputedStyle(it).color)), light(ground(it))].sort((a, b) => b - a);
      const ratio = (one + 0.05) / (other + 0.05);
      if (ratio < worst.ratio) worst = { ratio, what: it.outerHTML.slice(0, 120) };
    }
    return worst;
  });
}

let open_questions = 0;
for (const file of readdirSync(folder).filter((it) => it.endsWith(".html")).sort()) {
  const name = file.replace(/\.html$/, "");
  for (const look of looks) {
    const fault = (it) => faults.push(`${file}, ${look.name}: ${it}`);
    const { context, page } = await open(file, look, fault);
    await inert(page, fault);
    await page.screenshot({ path: join(folder, `${name}-${look.name}.png`), fullPage: true });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wider > 0) fault(`is ${wider} pixels wider than its window`);
    const worst = await contrast(page);
    if (worst.ratio < 4.5) fault(`a contrast of ${worst.ratio.toFixed(2)} in ${worst.what}`);
    const unsure = await judged(page, fault);
    open_questions += unsure.length;
    if (process.env.VERBOSE) unsure.forEach((it) => console.log(`${file}, ${look.name}, to look at: ${it}`));
    if (look.scheme === "light") {
      const unreached = await reached(page, fault);
      // A finding on a claim without figures has no words in a table.
      if (unreached.length && !file.startsWith("document")) fault(`no link to ${unreached}`);
      await back(page, fault);
      if (file.startsWith("hostile")) {
        await complete(page, readFileSync(join(folder, "hostile.txt"), "utf8"), fault);
      }
    }
    if (look.name === "wide-dark") {
      // Paper is white, whatever the screen is.
      await page.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true, format: "A4", printBackground: true });
    }
    await context.close();
  }
  console.log(`${file}: looked at`);
}
const version = browser.version();
await browser.close();
if (faults.length) {
  console.error(faults.join("\n"));
  console.error(`${faults.length} faults`);
  process.exit(1);
}
console.log(`Chromium ${version}: no faults; axe leaves ${open_questions} questions to the eye`);
