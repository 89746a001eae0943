// ---- each data set by itself ----

/** The folds of each method as dots, with the interval of the difference where it was tested. */
function foldChart(holder, dataset) {
  const scores = scoresOf(0);
  const rows = scores.methods.map((method, column) => ({ method, column, trials: trialsOf(dataset, method) }));
  const heading = run.metrics[0].title + " in each fold";
  const place = element("div", { class: "place" });
  holder.append(element("p", {}, element("b", {}, heading), " (" + chosenWords(0).replace(/^[^,]*, /, "") + ")"), place);
  const step = 22;
  const { svg, width } = chart(place, rows.length * step + 52, heading);
  const box = { left: nameWidth(rows.map(({ method }) => method), width), right: width - 50, top: 8, bottom: 12 + rows.length * step };
  const values = rows.flatMap(({ trials }) => (trials ? trials.folds.filter((fold) => fold !== null) : []));
  const domain = extent(values.length ? values : [0, 1]);
  const { x } = plot(svg, box, { name: run.metrics[0].title, domain, ticks: ticks(...domain) }, { name: "", domain: [0, 1], ticks: [] });
  const points = [];
  rows.forEach(({ method, column, trials }, i) => {
    const y = box.top + 14 + i * step;
    const value = scores.means[dataset][column];
    svg.append(words(shorten(run.methods[method].title, box.left - 12), box.left - 8, y + 4, "label", "end"));
    if (value === null) {
      svg.append(words(gap(scores, dataset, method), box.left + 6, y + 4, "note"));
    }
    const dim = choice.method >= 0 && choice.method !== method ? " dim" : "";
    (trials ? trials.folds : []).filter((fold) => fold !== null).forEach((fold, f) => {
      const dot = shape("circle", { cx: x(fold), cy: y + ((f % 3) - 1) * 3, r: 2.6, class: "dot mw-f-" + run.methods[method].ink + dim });
      svg.append(dot);
      points.push({ node: dot, method, text: run.methods[method].title + ", fold " + (f + 1) + ": " + fixed(fold) });
    });
    if (value !== null) {
      const mark = sign(method, x(Math.min(Math.max(value, domain[0]), domain[1])), y, 14);
      svg.append(mark, words(fixed(value), box.right + 5, y + 4, "tick"));
      points.push({ node: mark, method, text: foldText(scores, dataset, method, column, trials) });
    }
  });
  explain(svg, points);
}

function foldText(scores, dataset, method, column, trials) {
  return run.methods[method].title + ": " + scoreText(scores, dataset, column, trials);
}

/** A figure with its deviation, the number of folds, the interval of its difference to doing nothing, and warnings. */
function scoreText(scores, dataset, column, trials) {
  const [low, high] = [scores.low, scores.high].map((ends) => (ends.length ? ends[dataset][column] : null));
  const interval = low === null ? "" : "; difference to doing nothing within [" + signed(low) + ", " + signed(high) + "] at 95 %";
  const flags = trials && trials.flags.length ? "; warnings: " + trials.flags.join("; ") : "";
  return fixed(scores.means[dataset][column]) + " ± " + fixed(scores.deviations[dataset][column])
    + " over " + counted(trials ? trials.folds.length : 0, "fold") + interval + flags;
}

/** What was counted at each threshold. */
function countTable(dataset) {
  const over = element("tr", {}, element("td"));
  const head = element("tr", {}, element("th", { scope: "col" }, "Method"));
  const counts = ["found", "missed", "false alarms", "rightly left"];
  run.thresholds.forEach((threshold) => {
    over.append(element("th", { scope: "colgroup", class: "over", colspan: counts.length }, "threshold " + threshold));
    counts.forEach((what) => head.append(element("th", { scope: "col", class: "r" }, what)));
  });
  const body = element("tbody");
  run.methods.forEach((method, m) => {
    const cells = run.thresholds.flatMap((_, t) => {
      const trials = trialsOf(dataset, m, t);
      const [tp, fp, fn, tn] = trials ? trials.counts : [];
      return trials ? [tp, fn, fp, tn] : ["", "", "", ""];
    });
    if (cells.some((cell) => cell !== "")) {
      const row = element("tr", {}, element("th", { scope: "row" }, method.title));
      cells.forEach((cell) => row.append(element("td", { class: "r" }, String(cell))));
      row.classList.toggle("lit", m === choice.method);
      body.append(row);
    }
  });
  const table = element("table", {}, element("thead", {}, ...(run.thresholds.length > 1 ? [over, head] : [head])), body);
  const label = "Minority rows found and missed, other rows";
  return element("figure", { class: "table" },
    element("figcaption", {}, element("b", {}, "What was counted"), " (" + run.classifiers[choice.classifier].title + "), summed over all folds, repeats and runs"),
    element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": label }, table));
}

const CURVES = [
  { name: "Precision against recall", across: "Recall", up: "Precision", path: (c) => run.across.map((a, i) => [a, c.precision[i]]) },
  { name: "ROC", across: "False positive rate", up: "Recall", path: (c) => run.across.map((a, i) => [a, c.recall[i]]) },
  { name: "Calibration", across: "Mean score of the rows", up: "Share of the minority", path: (c) => c.calibration.map(([score, share]) => [score, share]), square: true },
];

/** A curve for each method, a mean over folds; a mark on it names the method. */
function curveChart(holder, dataset, { name, across, up, path, square }) {
  const curves = run.curves.filter((c) => c.dataset === dataset && c.classifier === choice.classifier)
    .map((c) => ({ method: c.method, places: path(c).filter(([, y]) => y !== null) }))
    .filter(({ places }) => places.length > 1);
  if (curves.length === 0) {
    return;
  }
  const place = element("div", { class: "place" });
  holder.append(element("figure", { class: "drawn" }, element("figcaption", {}, element("b", {}, name)), place));
  const { svg, width } = chart(place, 330, name);
  const box = { left: 40, right: width - 12, top: 24, bottom: 286 };
  const unit = { domain: [0, 1], ticks: ticks(0, 1) };
  const { x, y } = plot(svg, box, { name: across, ...unit }, { name: up, ...unit });
  if (square || name === "ROC") {
    svg.append(line(x(0), y(0), x(1), y(1), "line"));
  }
  const points = curves.map(({ method, places }, i) => {
    const dim = choice.method >= 0 && choice.method !== method ? " dim" : "";
    svg.append(shape("polyline", {
      points: places.map(([a, b]) => x(a).toFixed(1) + "," + y(b).toFixed(1)).join(" "), fill: "none", "stroke-width": 1.5,
      class: "mw-s-" + run.methods[method].ink + dim, "stroke-dasharray": run.methods[method].dash,
    }));
    const [a, b] = places[Math.min(places.length - 1, Math.round(((i + 1) * places.length) / (curves.length + 1)))];
    const mark = sign(method, x(a), y(b), 13);
    svg.append(mark);
    return { node: mark, method, text: run.methods[method].title + ": " + across.toLowerCase() + " " + fixed(a, 2) + ", " + up.toLowerCase() + " " + fixed(b, 2) };
  });
  explain(svg, points);
}

/** The rows that a method made, among real ones. */
function cloudChart(holder, dataset, clouds, method) {
  const shown = clouds.filter((cloud) => cloud.method < 0 || cloud.method === method);
  const place = element("div", { class: "place" });
  holder.append(element("figure", { class: "drawn" }, element("figcaption", {}, element("b", {}, run.methods[method].title)), place));
  const { svg, width } = chart(place, 300, "Rows of " + run.methods[method].title + " among real ones");
  const box = { left: 40, right: width - 12, top: 24, bottom: 256 };
  const [across, up] = ["x", "y"].map((axis) => extent(clouds.flatMap((cloud) => cloud[axis])));
  const { x, y } = plot(svg, box, { name: "First component", domain: across, ticks: ticks(...across) }, { name: "Second component", domain: up, ticks: ticks(...up) });
  const points = shown.flatMap((cloud) => cloud.x.map((value, i) => {
    const kind = ["another class", "the minority", run.methods[method].title][cloud.kind];
    const style = ["mw-f-line", "mw-f-text", "mw-f-" + run.methods[method].ink][cloud.kind];
    const node = shape("circle", { cx: x(value), cy: y(cloud.y[i]), r: cloud.kind === 1 ? 3 : 2.4, class: style, opacity: cloud.kind === 2 ? 0.75 : 1 });
    svg.append(node);
    return { node, method: cloud.method < 0 ? undefined : method, text: kind + ": " + fixed(value, 2) + ", " + fixed(cloud.y[i], 2) };
  }));
  explain(svg, points);
}

/** Real and synthetic rows in a plane, where the experiment asked for them. */
function projections(holder, dataset) {
  const clouds = run.projections.filter((cloud) => cloud.dataset === dataset);
  const made = clouds.filter(({ method }) => method >= 0);
  if (made.length === 0) {
    return;
  }
  const charts = element("div", { class: "charts three clouds" });
  holder.append(
    element("p", {}, element("b", {}, "Real and synthetic rows"), " of the first training part: at most a hundred of other classes (grey), of the minority (dark) and made by the"
      + " method (in colour), in the plane in which the real ones vary most. It holds " + Math.round(100 * made[0].share) + " % of their variance: what lies apart in it is apart, what"
      + " lies together need not be near."),
    charts);
  made.forEach(({ method }) => cloudChart(charts, dataset, clouds, method));
}

/** The lines of the table of origins that are about a data set, where the experiment asked for them. */
function originTable(holder, dataset) {
  const whole = document.querySelector("#table-origins-summary table");
  const own = whole ? about(whole).rows.filter((row) => row.dataset === dataset) : [];
  if (own.length === 0) {
    return;
  }
  const short = (row) => {
    const copy = row.cloneNode(true);
    copy.hidden = false;
    copy.cells[0].remove();
    return copy;
  };
  const head = short(whole.tHead.rows[0]);
  head.querySelectorAll("th").forEach((cell) => {
    cell.textContent = cell.textContent;
    cell.removeAttribute("aria-sort");
  });
  const table = element("table", {}, element("thead", {}, head), element("tbody", {}, ...own.map(({ row }) => short(row))));
  const label = "Where synthetic rows came from";
  holder.append(element("figure", { class: "table" },
    element("figcaption", {}, element("b", {}, label), " (explained ", element("a", { href: "#table-origins-summary" }, "with all data sets"), ")"),
    element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": label }, table)));
}

function fill(part) {
  const dataset = Number(part.dataset.dataset);
  const holder = part.querySelector(".place");
  const folds = element("div", { class: "folds" });
  const curves = element("div", { class: "charts three" });
  holder.replaceChildren(folds, countTable(dataset), curves);
  foldChart(folds, dataset);
  CURVES.forEach((kind) => curveChart(curves, dataset, kind));
  projections(holder, dataset);
  originTable(holder, dataset);
}

function datasetParts() {
  const parts = [...document.querySelectorAll("details[data-dataset]")];
  parts.forEach((part) => part.addEventListener("toggle", () => part.open && fill(part)));
  follow(() => {
    const shown = new Set(shownDatasets());
    parts.forEach((part) => {
      part.hidden = !shown.has(Number(part.dataset.dataset));
      if (part.open && !part.hidden) {
        fill(part);
      }
    });
  });
}
