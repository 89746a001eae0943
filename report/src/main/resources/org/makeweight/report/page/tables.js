// ---- tables: sorted, filtered, highlighted, and those alone that the reader chose ----

/** The text of a cell without its deviation and footnotes. */
function plain(cell) {
  const copy = cell.cloneNode(true);
  copy.querySelectorAll("small, sup").forEach((part) => part.remove());
  return copy.textContent.trim();
}

/** The number at the start of a text, NaN if there is none: "+0.12", "−3", "<0.001", "[−0.1, +0.2]". */
function numberIn(text) {
  const found = /^[<[(]?\s*([+−-]?\d[\d.]*)/.exec(text);
  return found ? Number(found[1].replace("−", "-")) : NaN;
}

const GAPS = ["", "—", "failed", "n/a", "…"];

/** Orders two texts, numbers as such; gaps come last in both directions. */
function compare(a, b, direction) {
  const gaps = GAPS.includes(a) - GAPS.includes(b);
  if (gaps !== 0) {
    return gaps;
  }
  const [x, y] = [numberIn(a), numberIn(b)];
  const order = Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b, "en", { numeric: true }) : x - y;
  return direction * order;
}

function sort(table, column, header) {
  const direction = header.getAttribute("aria-sort") === "ascending" ? -1 : 1;
  table.querySelectorAll("thead th").forEach((other) => other.removeAttribute("aria-sort"));
  header.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => ({ row, key: plain(row.cells[column]) }));
  rows.sort((a, b) => compare(a.key, b.key, direction));
  body.append(...rows.map(({ row }) => row));
}

/** A name that stands once for several rows below each other stands in each of them once rows can change places. */
function repeatGroupNames(body) {
  let before = "";
  for (const row of body.rows) {
    const cell = row.cells[0];
    if (cell.textContent === "" && before !== "") {
      cell.append(element("span", { class: "again" }, before));
    }
    before = cell.textContent;
  }
}

function makeSortable(table) {
  if (table.tBodies[0].rows.length < 2) {
    return;
  }
  [...table.tHead.rows[0].cells].forEach((header, column) => {
    if (header.tagName !== "TH") {
      return;
    }
    const button = element("button", { type: "button", class: "sort" }, ...header.childNodes);
    header.append(button);
    button.addEventListener("click", () => sort(table, column, header));
  });
}

/** Which data set and which method each row is about, and which method each column. */
function about(table) {
  const methodOf = (text) => run.methods.findIndex((method) => method.title === text || method.name === text);
  const datasetOf = (text) => run.datasets.findIndex((dataset) => dataset.name === text);
  const columns = [...table.tHead.rows[0].cells].map((cell) => methodOf(plain(cell)));
  const rows = [...table.tBodies[0].rows].map((row) => {
    const texts = [...row.cells].slice(0, 4).map(plain);
    const dataset = texts.slice(0, 3).map(datasetOf).find((d) => d >= 0);
    const method = texts.slice(0, 3).map(methodOf).find((m) => m >= 0);
    return { row, dataset: dataset ?? -1, method: method ?? -1 };
  });
  return { columns, rows };
}

function highlight(table, { columns, rows }) {
  const lit = (m) => m >= 0 && m === choice.method;
  rows.forEach(({ row, method }) => row.classList.toggle("lit", lit(method)));
  for (const row of table.rows) {
    [...row.cells].forEach((cell, c) => cell.classList.toggle("lit", lit(columns[c] ?? -1)));
  }
}

/** Rows of data sets that are filtered out are not there for the moment. */
function filterRows({ rows }) {
  const shown = new Set(shownDatasets());
  rows.forEach(({ row, dataset }) => {
    row.hidden = dataset >= 0 && !shown.has(dataset);
  });
}

function footerRow(label, columns, text) {
  const row = element("tr", { class: "computed" }, element("th", { scope: "row" }, label));
  columns.slice(1).forEach((m) => row.append(element("td", {}, m < 0 ? "" : text(m))));
  return row;
}

/** The scores that a table shows; none if it shows others. */
function scoresShown({ dataset }) {
  return run.scores.find((s) => run.classifiers[s.classifier].name === dataset.classifier
    && run.metrics[s.metric].id === dataset.metric
    && (!dataset.threshold || run.thresholds[s.threshold] === dataset.threshold));
}

/** What is known of a figure in a table of scores. */
function cellText(scores, dataset, method) {
  const column = scores.methods.indexOf(method);
  const name = run.methods[method].title + " on " + run.datasets[dataset].name + ": ";
  const state = gap(scores, dataset, method);
  return name + (state || run.metrics[scores.metric].title + " " + scoreText(scores, dataset, column, trialsOf(dataset, method)));
}

/** A figure says what is behind it to who points at it or touches it. */
function explainCells(part, table, { columns, rows }) {
  const scores = scoresShown(part);
  if (!scores) {
    return;
  }
  const about = new Map(rows.map(({ row, dataset }) => [row, dataset]));
  table.tBodies[0].addEventListener("pointerover", (event) => {
    const cell = event.target.closest("td");
    const [dataset, method] = cell ? [about.get(cell.parentElement), columns[cell.cellIndex]] : [-1, -1];
    if (dataset >= 0 && method >= 0 && scores.methods.includes(method)) {
      showTip(cellText(scores, dataset, method), cell);
    } else {
      hideTip();
    }
  });
  table.addEventListener("pointerleave", hideTip);
}

/** Where data sets are filtered out, or another control is chosen, the last rows are of what is shown. */
function recount(figureElement, table, { columns }) {
  const foot = table.tFoot;
  const scores = scoresShown(figureElement);
  if (!foot || !scores) {
    return;
  }
  foot.querySelectorAll(".computed").forEach((row) => row.remove());
  const usual = allShown() && run.methods[choice.control].name === "none";
  [...foot.rows].forEach((row) => {
    row.hidden = !usual;
  });
  if (usual) {
    return;
  }
  const shown = shownDatasets();
  const ranks = meanRanks(scores, shown);
  foot.append(
    footerRow("Mean of " + counted(shown.length, "data set"), columns, (m) => fixed(meanFigure(scores, m))),
    footerRow("Difference to " + run.methods[choice.control].title, columns, (m) => {
      const difference = mean(differences(scores, m).map(({ value }) => value));
      return m === choice.control ? "" : difference === null ? "—" : signed(difference);
    }),
    footerRow("Mean rank", columns, (m) => fixed(ranks[scores.methods.indexOf(m)], 2)),
  );
}

/** Only what is about the chosen classifier, threshold and metric is shown; on paper everything is. */
function select() {
  const chosen = {
    classifier: run.classifiers[choice.classifier].name,
    threshold: run.thresholds[choice.threshold],
  };
  for (const part of document.querySelectorAll("figure[data-classifier]")) {
    const off = Object.entries(chosen).some(([key, value]) => part.dataset[key] !== undefined && part.dataset[key] !== value);
    part.classList.toggle("off", off);
  }
  document.getElementById("primary").classList.toggle("off", choice.metric !== 0);
}

/** The chosen metric is unfolded. */
function unfoldMetric() {
  let before = 0;
  follow(() => {
    if (choice.metric !== before) {
      const [old, chosen] = [before, choice.metric].map((m) => document.getElementById("metric-" + run.metrics[m].id));
      if (old) {
        old.open = false;
      }
      if (chosen) {
        chosen.open = true;
      }
      before = choice.metric;
    }
  });
}

function tables() {
  for (const part of document.querySelectorAll("figure.table")) {
    const table = part.querySelector("table");
    repeatGroupNames(table.tBodies[0]);
    const meaning = about(table);
    makeSortable(table);
    offerCopies(part, table);
    explainCells(part, table, meaning);
    follow(() => {
      highlight(table, meaning);
      filterRows(meaning);
      recount(part, table, meaning);
    });
  }
  for (const row of document.querySelectorAll("table.ranking tbody tr")) {
    const method = run.methods.findIndex(({ title }) => title === row.cells[0].textContent);
    follow(() => row.classList.toggle("lit", method >= 0 && method === choice.method));
  }
  follow(select);
  unfoldMetric();
}
