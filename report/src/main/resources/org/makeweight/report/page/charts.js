// ---- charts of what is chosen ----

function say(id, text) {
  document.querySelector("#" + id + " .remarks").textContent = text;
}

function title(id, text) {
  document.querySelector("#" + id + " h3").textContent = text;
}

function place(id) {
  return document.querySelector("#" + id + " .place");
}

function controlName() {
  return run.methods[choice.control].title;
}

function directionWords() {
  return run.metrics[choice.metric].higher ? "" : " Lower is better: left of the line is a gain.";
}

/** Every method's mean difference to the control, with its interval where it was tested, and each data set behind it. */
function gainRows() {
  const scores = scoresOf(choice.metric);
  const sense = run.metrics[choice.metric].higher ? 1 : -1;
  return scores.methods.filter((method) => method !== choice.control)
    .map((method) => {
      const sets = differences(scores, method);
      return { method, sets, value: mean(sets.map(({ value }) => value)), tested: testedEffect(method) };
    })
    .filter(({ value }) => value !== null)
    .sort((a, b) => sense * (b.value - a.value));
}

function gainText({ method, sets, value, tested }) {
  const interval = tested ? ", 95 % interval [" + signed(tested.low) + ", " + signed(tested.high) + "]" : "";
  const p = tested && tested.holm !== null ? ", p Holm " + (tested.holm < 0.001 ? "< 0.001" : fixed(tested.holm)) : "";
  return run.methods[method].title + ": " + signed(value) + interval + p + ", " + counted(sets.length, "data set");
}

function gainChart() {
  const rows = gainRows();
  const heading = run.metrics[choice.metric].title + " less that of " + controlName();
  title("chart-gain", "What methods change: " + chosenWords());
  const step = 24;
  const { svg, width } = chart(place("chart-gain"), rows.length * step + 52, heading);
  const box = { left: nameWidth(rows.map(({ method }) => method), width), right: width - 62, top: 8, bottom: 12 + rows.length * step };
  const values = rows.flatMap(({ sets, tested }) => [...sets.map(({ value }) => value), ...(tested ? [tested.low, tested.high] : [])]);
  const domain = extent(values, [0]);
  const { x } = plot(svg, box, { name: heading, domain, ticks: ticks(...domain, width < 500 ? 3 : 6) }, { name: "", domain: [0, 1], ticks: [] });
  const band = [x(Math.max(domain[0], -run.practical)), x(Math.min(domain[1], run.practical))];
  svg.append(shape("rect", { x: band[0], y: box.top, width: band[1] - band[0], height: box.bottom - box.top, class: "mw-f-faint" }));
  svg.append(line(x(0), box.top, x(0), box.bottom, "text"));
  const points = [];
  rows.forEach((row, i) => {
    const y = box.top + 14 + i * step;
    const name = words(shorten(run.methods[row.method].title, box.left - 12), box.left - 8, y + 4, "label", "end");
    name.classList.toggle("lit", row.method === choice.method);
    svg.append(name);
    const dim = choice.method >= 0 && choice.method !== row.method;
    for (const { dataset, value } of row.sets) {
      const dot = shape("circle", { cx: x(value), cy: y, r: 2.6, class: "dot mw-f-" + run.methods[row.method].ink + (dim ? " dim" : "") });
      svg.append(dot);
      points.push({ node: dot, method: row.method, text: run.methods[row.method].title + " on " + run.datasets[dataset].name + ": " + signed(value) });
    }
    if (row.tested) {
      svg.append(line(x(row.tested.low), y, x(row.tested.high), y, "text", 1.6));
    }
    const mark = sign(row.method, x(row.value), y);
    svg.append(mark, words(signed(row.value), box.right + 6, y + 4, "tick"));
    points.push({ node: mark, method: row.method, text: gainText(row) });
  });
  explain(svg, points);
  const usual = rows.some(({ tested }) => tested);
  say("chart-gain", "Mark: mean over data sets; dots: each data set; band: too small to matter." + directionWords()
    + (usual ? " Line: 95 % bootstrap interval." : " No interval: "
      + (allShown() ? "there are too few data sets for a test, or this control was not tested."
        : "data sets chosen after the results are known allow no test.")));
}

/** The room that the names of methods take at the left of a chart: at most a third of it, where it is not wide. */
function nameWidth(methods, width) {
  const longest = Math.max(0, ...methods.map((method) => run.methods[method].title.length));
  return Math.min(width * 0.36, longest * 6.9 + 20);
}

function shorten(text, width) {
  const most = Math.floor(width / 6.9);
  return text.length <= most ? text : text.slice(0, Math.max(1, most - 1)) + "…";
}

/** Recall against precision, on curves of equal F1. */
function planeChart() {
  const [recall, precision] = ["recall", "precision"].map(metricAt);
  const part = document.getElementById("chart-plane");
  part.hidden = recall < 0 || precision < 0;
  if (part.hidden) {
    return;
  }
  title("chart-plane", "Recall against precision: " + chosenWords(recall).replace(/^[^,]*, /, ""));
  const [r, p] = [scoresOf(recall), scoresOf(precision)];
  const both = (m) => shownDatasets().filter((d) => figure(r, d, m) !== null && figure(p, d, m) !== null);
  const found = r.methods
    .map((method) => ({ method, sets: both(method) }))
    .filter(({ sets }) => sets.length > 0)
    .map(({ method, sets }) => ({ method, sets, across: meanFigure(r, method, sets), up: meanFigure(p, method, sets) }));
  const height = 380;
  const { svg, width } = chart(place("chart-plane"), height, "Recall against precision");
  const box = { left: 44, right: width - 14, top: 26, bottom: height - 44 };
  const domains = [extent(found.map((f) => f.across)), extent(found.map((f) => f.up))];
  const { x, y } = plot(svg, box, { name: "Recall", domain: domains[0], ticks: ticks(...domains[0]) }, { name: "Precision", domain: domains[1], ticks: ticks(...domains[1]) });
  const taken = equalF1(svg, box, domains, x, y);
  const points = found.map(({ method, sets, across, up }) => {
    const mark = sign(method, x(across), y(up));
    svg.append(mark);
    return { node: mark, method, x: x(across), y: y(up), short: run.methods[method].title,
      text: run.methods[method].title + ": recall " + fixed(across) + ", precision " + fixed(up) + ", " + counted(sets.length, "data set") };
  });
  label(svg, points.map((point) => ({ ...point, text: point.short })), box, taken);
  explain(svg, points);
  say("chart-plane", "Means over the data sets shown on which a method has both figures. Along a dashed curve F1 of the two is the same.");
}

/** Curves of equal F1; gives the places that their names take. */
function equalF1(svg, box, [[low, high], [bottom, top]], x, y) {
  const taken = [];
  const f1 = (recall, precision) => (recall > 0 && precision > 0 ? (2 * recall * precision) / (recall + precision) : 0);
  for (const { value: f, text } of ticks(f1(low, bottom), f1(high, top))) {
    const path = [];
    for (let i = 0; i <= 60; i++) {
      const recall = low + ((high - low) * i) / 60;
      const precision = (f * recall) / (2 * recall - f);
      if (recall > f / 2 && precision >= bottom && precision <= top) {
        path.push((path.length ? "L" : "M") + x(recall).toFixed(1) + " " + y(precision).toFixed(1));
      }
    }
    if (path.length > 6) {
      const [, px, py] = /[ML]([\d.-]+) ([\d.-]+)/.exec(path[path.length - 1]);
      svg.append(shape("path", { d: path.join(""), fill: "none", class: "mw-s-curve", "stroke-dasharray": "4 3" }));
      svg.append(words("F1 " + text, Number(px) - 4, Number(py) - 4, "note", "end"));
      taken.push({ left: Number(px) - 42, width: 38, top: Number(py) - 8 });
    }
  }
  return taken;
}

/** The seconds of a trial against the gain; a line joins the methods that none beats in both. */
function costChart() {
  title("chart-cost", "Cost against gain: " + chosenWords());
  const sense = run.metrics[choice.metric].higher ? 1 : -1;
  const scores = scoresOf(choice.metric);
  const found = scores.methods.map((method) => {
    const sets = differences(scores, method).map(({ dataset }) => dataset);
    const seconds = mean(sets.map((d) => trialsOf(d, method)?.seconds).filter((s) => s !== undefined));
    return { method, seconds, gain: mean(differences(scores, method).map(({ value }) => value)) };
  }).filter(({ seconds, gain }) => seconds > 0 && gain !== null);
  const part = document.getElementById("chart-cost");
  part.hidden = found.length === 0;
  if (part.hidden) {
    return;
  }
  const height = 340;
  const { svg, width } = chart(place("chart-cost"), height, "Cost against gain");
  const box = { left: 52, right: width - 14, top: 26, bottom: height - 44 };
  const across = extent(found.map(({ seconds }) => Math.log10(seconds)));
  const up = extent(found.map(({ gain }) => gain), [0]);
  const { x, y } = plot(svg, box, { name: "Seconds of a trial (log)", domain: across, ticks: logTicks(...across) },
    { name: "Difference to " + controlName(), domain: up, ticks: ticks(...up) });
  svg.append(line(box.left, y(0), box.right, y(0), "line"));
  const front = found
    .filter((a) => !found.some((b) => b !== a && b.seconds <= a.seconds && sense * b.gain >= sense * a.gain))
    .sort((a, b) => a.seconds - b.seconds);
  svg.append(shape("polyline", { points: front.map((f) => x(Math.log10(f.seconds)) + "," + y(f.gain)).join(" "), fill: "none", class: "mw-s-soft", "stroke-dasharray": "2 3" }));
  const points = found.map(({ method, seconds, gain }) => {
    const [px, py] = [x(Math.log10(seconds)), y(gain)];
    const mark = sign(method, px, py);
    svg.append(mark);
    const best = front.some((f) => f.method === method) ? "; none is both cheaper and better" : "";
    return { node: mark, method, x: px, y: py, short: run.methods[method].title,
      text: run.methods[method].title + ": " + Number(seconds.toPrecision(2)) + " s, " + signed(gain) + best };
  });
  label(svg, points.map((point) => ({ ...point, text: point.short })), box);
  explain(svg, points);
  say("chart-cost", "Seconds to fit, generate and train on one thread, mean over trials. Dotted: the Pareto front, methods that none beats in both." + directionWords().replace("left of", "below"));
}

const REGIMES = {
  imbalance: ["Imbalance ratio", (dataset) => dataset.imbalance],
  rows: ["Rows", (dataset) => dataset.rows],
  minority: ["Minority rows", (dataset) => dataset.minority],
  difficult: ["Share of minority rows that are not safe", (dataset) => dataset.difficult, true],
};

/** The method whose gains are drawn: the highlighted one, else the one with the largest mean gain. */
function regimeMethod() {
  const rows = gainRows();
  return rows.find(({ method }) => method === choice.method) || rows[0];
}

/** Spearman's correlation, ties by mean ranks. */
function spearman(pairs) {
  const ranks = (values) => values.map((v) => values.filter((o) => o < v).length + (values.filter((o) => o === v).length + 1) / 2);
  const [a, b] = [0, 1].map((i) => ranks(pairs.map((pair) => pair[i])));
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (f) => a.reduce((total, _, i) => total + f(a[i] - ma, b[i] - mb), 0);
  return sum((u, v) => u * v) / Math.sqrt(sum((u) => u * u) * sum((_, v) => v * v));
}

function regimeChart() {
  const row = regimeMethod();
  const part = document.getElementById("chart-regime");
  part.hidden = !row || run.datasets.length < 5;
  if (part.hidden) {
    return;
  }
  const [name, of, plain] = REGIMES[document.getElementById("choose-regime").value];
  title("chart-regime", "Where it helps: " + run.methods[row.method].title + ", " + chosenWords());
  const height = 320;
  const { svg, width } = chart(place("chart-regime"), height, "Gain against " + name.toLowerCase());
  const box = { left: 52, right: width - 14, top: 26, bottom: height - 44 };
  const pairs = row.sets.map(({ dataset, value }) => ({ dataset, value, at: of(run.datasets[dataset]) }))
    .filter(({ at }) => at !== null)
    .map((pair) => ({ ...pair, x: plain ? pair.at : Math.log10(pair.at) }));
  const across = extent(pairs.map((pair) => pair.x));
  const up = extent(pairs.map((pair) => pair.value), [0]);
  const { x, y } = plot(svg, box, { name: plain ? name : name + " (log)", domain: across, ticks: plain ? ticks(...across) : logTicks(...across) },
    { name: "Difference to " + controlName(), domain: up, ticks: ticks(...up) });
  svg.append(line(box.left, y(0), box.right, y(0), "line"));
  const points = pairs.map((pair) => {
    const mark = sign(row.method, x(pair.x), y(pair.value), 13);
    svg.append(mark);
    const id = run.datasets[pair.dataset].name;
    return { node: mark, method: row.method, x: x(pair.x), y: y(pair.value), short: id,
      text: id + ": " + signed(pair.value) + ", " + name.toLowerCase() + " " + Number(of(run.datasets[pair.dataset]).toPrecision(4)) };
  });
  if (points.length <= 15) {
    label(svg, points.map((point) => ({ ...point, text: shorten(point.short, 140) })), box);
  }
  explain(svg, points);
  const rho = points.length < 5 ? "" : " Spearman's correlation " + fixed(spearman(pairs.map((pair) => [pair.x, pair.value])), 2) + ".";
  say("chart-regime", counted(points.length, "data set") + "; highlight a method to see another." + rho
    + " A description of these data sets, no test: they were not drawn at random, and what is alike in size is often alike in more."
    + (plain ? " Safe: at least four of the five nearest rows are of the minority too, over the whole data set." : ""));
}

const CHARTS = [gainChart, planeChart, costChart, regimeChart];

function charts() {
  if (run.datasets.every(({ difficult }) => difficult === null)) {
    document.querySelector("#choose-regime [value=difficult]").remove();
  }
  document.getElementById("choose-regime").addEventListener("change", regimeChart);
  CHARTS.forEach(follow);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth !== width) {
      width = innerWidth;
      CHARTS.forEach((draw) => draw());
    }
  });
}

/** The report's own figures highlight the method too: their marks begin with its name in what they say. */
function highlightFigures() {
  const marks = [...document.querySelectorAll("main figure .mw-figure:not(.chart) title")]
    .filter((words) => words.parentElement.tagName !== "svg")
    .map((words) => ({ mark: words.parentElement, text: words.textContent }));
  follow(() => {
    const name = choice.method < 0 ? "" : run.methods[choice.method].title;
    for (const { mark, text } of marks) {
      const own = text.startsWith(name + ":") || text.startsWith(name + ",");
      const other = run.methods.some((method) => text.startsWith(method.title + ":") || text.startsWith(method.title + ","));
      mark.classList.toggle("dim", name !== "" && other && !own);
    }
  });
}
