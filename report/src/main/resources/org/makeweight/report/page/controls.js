// ---- what is shown: one set of choices for all tables and charts ----

function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...content);
  return made;
}

function option(value, text) {
  return element("option", { value }, text);
}

/** Fills a list and keeps it and the choice alike. */
function list(id, key, texts, first) {
  const select = document.getElementById("choose-" + id);
  if (first) {
    select.append(option(-1, first));
  }
  texts.forEach((text, i) => select.append(option(i, text)));
  select.addEventListener("change", () => choose({ [key]: Number(select.value) }));
  follow(() => {
    select.value = String(choice[key]);
  });
  return select;
}

function families() {
  return [...new Set(run.datasets.map((dataset) => dataset.family).filter((family) => family !== ""))].sort();
}

function familyList() {
  const select = document.getElementById("choose-family");
  families().forEach((family) => select.append(option(family, family)));
  select.closest("label").hidden = families().length < 2;
  select.addEventListener("change", () => choose({ family: select.value }));
  follow(() => {
    select.value = choice.family;
  });
}

/** Two fields for the least and the most; empty is no limit. */
function range(key) {
  const fields = [0, 1].map((end) => document.getElementById("choose-" + key + "-" + end));
  const values = run.datasets.map((dataset) => dataset[key]);
  fields[0].placeholder = Math.floor(Math.min(...values));
  fields[1].placeholder = Math.ceil(Math.max(...values));
  const read = () => choose({
    [key]: [fields[0].value === "" ? 0 : Number(fields[0].value), fields[1].value === "" ? Infinity : Number(fields[1].value)],
  });
  fields.forEach((field) => field.addEventListener("input", read));
  return () => {
    fields.forEach((field) => {
      field.value = "";
    });
  };
}

function filters() {
  familyList();
  const clear = [range("rows"), range("imbalance")];
  document.getElementById("choose-all").addEventListener("click", () => {
    clear.forEach((one) => one());
    choose({ family: "", rows: [0, Infinity], imbalance: [0, Infinity] });
  });
  const output = document.getElementById("shown");
  follow(() => {
    output.textContent = shownDatasets().length + " of " + counted(run.datasets.length, "data set") + " shown";
  });
}

/** The choices stand open where there is room beside the page, else they are folded into one line. */
function foldOnSmallScreens() {
  const controls = document.getElementById("controls");
  const wide = matchMedia("(min-width: 75rem)");
  const set = () => {
    controls.open = wide.matches;
  };
  wide.addEventListener("change", set);
  set();
  const words = document.getElementById("chosen");
  follow(() => {
    const method = choice.method < 0 ? "" : "; " + run.methods[choice.method].title;
    words.textContent = chosenWords() + method;
  });
}

function controls() {
  list("metric", "metric", run.metrics.map((metric) => metric.title));
  list("classifier", "classifier", run.classifiers.map((classifier) => classifier.title));
  list("threshold", "threshold", run.thresholds);
  list("control", "control", run.methods.map((method) => method.title));
  list("method", "method", run.methods.map((method) => method.title), "none");
  document.getElementById("choose-threshold").closest("label").hidden = run.thresholds.length < 2;
  filters();
  foldOnSmallScreens();
}
