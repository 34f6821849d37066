// usage: node build.mjs PACKAGES SPANS.jsonl > pages.jsonl
// Makes the annotated lines of real pages: takes each page from its npm package under PACKAGES/node_modules, reads the article off it with
// Readability, a line for each block of text with the title above, and puts the marks of SPANS beside it. A text that is not the one that was
// marked is left out and named on standard error.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [packages, spans] = process.argv.slice(2);
const require = createRequire(resolve(packages, "package.json"));
const { parseHTML } = require("linkedom");
const { Readability } = require("@mozilla/readability");

const blocks = new Set("P DIV SECTION ARTICLE LI UL OL H1 H2 H3 H4 H5 H6 TABLE TR TD TH BLOCKQUOTE FIGURE FIGCAPTION HEADER FOOTER NAV ASIDE FORM DL DT DD PRE ADDRESS MAIN BR HR".split(" "));
const skipped = new Set("SCRIPT STYLE NOSCRIPT IFRAME SELECT TEXTAREA SVG".split(" "));

function linesOf(root) {
    const lines = [""];
    (function walk(node) {
        for (const child of node.childNodes) {
            if (child.nodeType === 3) {
                lines[lines.length - 1] += child.textContent.replace(/\s+/g, " ");
            } else if (child.nodeType === 1 && !skipped.has(child.tagName)) {
                const block = blocks.has(child.tagName);
                if (block) lines.push("");
                walk(child);
                if (block) lines.push("");
            }
        }
    })(root);
    return lines.map((line) => line.replace(/\s+/g, " ").trim()).filter((line) => line);
}

function textOf(html) {
    const article = new Readability(parseHTML(html).document).parse();
    const lines = linesOf(parseHTML(`<html><body>${article.content}</body></html>`).document.body);
    const title = article.title;
    if (title && !lines.slice(0, 3).some((line) => line.trim() === title.trim())) lines.unshift(title);
    return (lines.join("\n") + "\n").replaceAll("\u00a0", " ");
}

let lost = 0;
for (const line of readFileSync(spans, "utf8").split("\n").filter((line) => line)) {
    const { page, sha256, ...marks } = JSON.parse(line);
    const text = textOf(readFileSync(join(packages, "node_modules", page), "utf8"));
    if (createHash("sha256").update(text).digest("hex") !== sha256) {
        console.error(`${page}: the text is another than the one that was marked`);
        lost++;
        continue;
    }

    console.log(JSON.stringify({ ...marks, text }));
}

process.exitCode = lost > 0 ? 1 : 0;
