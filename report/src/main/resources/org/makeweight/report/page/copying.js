// ---- a table as text for elsewhere, as it is shown: sorted and filtered ----

function matrix(table) {
  const text = (cell) => {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll("sup").forEach((note) => note.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  };
  return [...table.rows].filter((row) => !row.hidden).map((row) => [...row.cells].map(text));
}

const WRITERS = {
  CSV: (rows) => rows.map((row) => row.map(csvCell).join(",")).join("\n") + "\n",
  Markdown: (rows) => {
    const line = (row) => "| " + row.map((cell) => cell.replace(/[\\|`*_<>[\]]/g, "\\$&")).join(" | ") + " |";
    return [line(rows[0]), "|" + rows[0].map(() => "---").join("|") + "|", ...rows.slice(1).map(line)].join("\n") + "\n";
  },
  LaTeX: (rows) => {
    const line = (row) => row.map(latexCell).join(" & ") + " \\\\";
    return "\\begin{tabular}{" + "l".repeat(rows[0].length) + "}\n\\toprule\n" + line(rows[0]) + "\n\\midrule\n"
      + rows.slice(1).map(line).join("\n") + "\n\\bottomrule\n\\end{tabular}\n";
  },
};

/** A spreadsheet must not take a text for a formula. */
function csvCell(cell) {
  const number = cell.replace("−", "-");
  const safe = /^[=@\t\r]|^[+-](?![\d.])/.test(cell) ? "'" + cell : /^-?[\d.]+$/.test(number) ? number : cell;
  return /[",\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
}

const LATEX = {
  "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "±": "$\\pm$", "−": "$-$",
  "—": "---", "…": "\\dots{}", "<": "\\textless{}", ">": "\\textgreater{}", "|": "\\textbar{}",
};

function latexCell(cell) {
  return cell.replace(/[\\~^±−—…<>|&%$#_{}]/g, (c) => LATEX[c] || "\\" + c);
}

/** The clipboard, or where a browser denies it the old way. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = element("textarea", { class: "off-screen", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

function offerCopies(part, table) {
  const line = element("p", { class: "files copies" }, "Copy:");
  const done = element("span", { role: "status" });
  for (const [name, write] of Object.entries(WRITERS)) {
    const button = element("button", { type: "button", class: "quiet" }, name);
    button.setAttribute("aria-label", "Copy as " + name);
    button.addEventListener("click", async () => {
      await copy(write(matrix(table)));
      done.textContent = "copied as " + name;
      setTimeout(() => {
        done.textContent = "";
      }, 2500);
    });
    line.append(button);
  }
  line.append(done);
  part.append(line);
}
