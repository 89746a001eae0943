// ---- the results, and what the reader chose of them ----

const run = JSON.parse(document.getElementById("data").textContent);

const choice = {
  metric: 0,
  classifier: 0,
  threshold: 0,
  control: Math.max(0, run.methods.findIndex((method) => method.name === "none")),
  method: -1,
  family: "",
  rows: [0, Infinity],
  imbalance: [0, Infinity],
};

const followers = [];

/** Calls a function now and whenever the reader chooses something else. */
function follow(follower) {
  followers.push(follower);
  follower();
}

function choose(change) {
  Object.assign(choice, change);
  followers.forEach((follower) => follower());
}

/** The scores for a classifier, metric and threshold; those of metrics without decisions stand at the first threshold. */
function scoresOf(metric, classifier = choice.classifier, threshold = choice.threshold) {
  const at = run.metrics[metric].decisions ? threshold : 0;
  return run.scores.find((s) => s.metric === metric && s.classifier === classifier && s.threshold === at);
}

function metricAt(id) {
  return run.metrics.findIndex((metric) => metric.id === id);
}

function passes(dataset) {
  const within = (value, [least, most]) => value >= least && value <= most;
  return (choice.family === "" || dataset.family === choice.family)
    && within(dataset.rows, choice.rows) && within(dataset.imbalance, choice.imbalance);
}

/** Positions of the data sets that pass the filters. */
function shownDatasets() {
  return run.datasets.map((_, d) => d).filter((d) => passes(run.datasets[d]));
}

function allShown() {
  return run.datasets.every(passes);
}

/** A method's figure on a data set; null if there is none. */
function figure(scores, dataset, method) {
  const column = scores.methods.indexOf(method);
  return column < 0 ? null : scores.means[dataset][column];
}

function mean(values) {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meanFigure(scores, method, datasets = shownDatasets()) {
  return mean(datasets.map((d) => figure(scores, d, method)).filter((value) => value !== null));
}

/** The differences of a method to the control on the data sets that are shown and where both have a figure. */
function differences(scores, method, control = choice.control) {
  return shownDatasets()
    .map((dataset) => ({ dataset, one: figure(scores, dataset, method), other: figure(scores, dataset, control) }))
    .filter(({ one, other }) => one !== null && other !== null)
    .map(({ dataset, one, other }) => ({ dataset, value: one - other }));
}

/** The difference over all data sets as it was tested; nothing if it was not, or some data sets are filtered out. */
function testedEffect(method) {
  if (!allShown()) {
    return undefined;
  }
  const at = run.metrics[choice.metric].decisions ? choice.threshold : 0;
  return run.effects.find((e) => e.metric === choice.metric && e.classifier === choice.classifier && e.threshold === at
    && e.method === method && e.control === choice.control && e.low !== null);
}

/** The trials of a method on a data set, with what was counted; nothing if none was completed. */
function trialsOf(dataset, method, threshold = choice.threshold) {
  const trials = run.trials.find((t) => t.classifier === choice.classifier && t.threshold === threshold);
  return trials && trials.cells.find((cell) => cell.dataset === dataset && cell.method === method);
}

const STATES = { f: "", x: "failed", n: "not applicable", u: "not defined", o: "still to be done" };

/** Why a method has no figure on a data set; empty if it has one. */
function gap(scores, dataset, method) {
  return STATES[scores.states[dataset][scores.methods.indexOf(method)]] || "";
}

/** Mean ranks over data sets, as the report has them: 1 is best, ties share, a failure is last, not applicable has none. */
function meanRanks(scores, datasets) {
  const sign = run.metrics[scores.metric].higher ? 1 : -1;
  const sums = scores.methods.map(() => ({ sum: 0, count: 0 }));
  for (const d of datasets.filter((one) => !scores.states[one].includes("o"))) {
    const good = scores.methods.map((_, m) => {
      const value = scores.means[d][m];
      return value !== null ? sign * value : scores.states[d][m] === "n" ? null : -Infinity;
    });
    good.forEach((own, m) => {
      if (own !== null) {
        const better = good.filter((other) => other !== null && other > own).length;
        const equal = good.filter((other) => other === own).length;
        sums[m].sum += better + (equal + 1) / 2;
        sums[m].count += 1;
      }
    });
  }
  return sums.map(({ sum, count }) => (count === 0 ? null : sum / count));
}

// ---- numbers as the report writes them ----

function fixed(value, decimals = 3) {
  return value === null || value === undefined ? "—" : value.toFixed(decimals).replace(/^-/, "−");
}

function signed(value, decimals = 3) {
  return value > 0 ? "+" + fixed(value, decimals) : fixed(value, decimals);
}

function counted(number, noun) {
  return number + " " + noun + (number === 1 ? "" : "s");
}

/** What is shown, in words for a heading. */
function chosenWords(metric = choice.metric) {
  const decisions = run.metrics[metric].decisions;
  return run.metrics[metric].title + ", " + run.classifiers[choice.classifier].title
    + (decisions ? ", threshold " + run.thresholds[choice.threshold] : "");
}
