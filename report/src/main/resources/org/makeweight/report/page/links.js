// ---- links into the page open what they point into ----

function openAround(target) {
  for (let part = target; part; part = part.parentElement) {
    if (part instanceof HTMLDetailsElement) {
      part.open = true;
    }
  }
}

/** What must be chosen for a part of the page to be shown. */
function chooseFor(target) {
  const part = target.closest("[data-classifier]");
  const change = {};
  if (part) {
    const at = { classifier: run.classifiers.map(({ name }) => name), threshold: run.thresholds };
    Object.entries(at).forEach(([key, names]) => {
      const position = names.indexOf(part.dataset[key]);
      if (position >= 0) {
        change[key] = position;
      }
    });
    const metric = metricAt(part.dataset.metric);
    if (metric >= 0) {
      change.metric = metric;
    }
  }
  if (target.dataset.method !== undefined) {
    change.method = Number(target.dataset.method);
  }
  if (Object.keys(change).length > 0) {
    choose(change);
  }
}

function goToTarget() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) {
    chooseFor(target);
    openAround(target);
    target.scrollIntoView();
  }
}

/** Every method has an anchor: its line in the table of methods. */
function nameMethods() {
  const table = document.querySelector("#table-methods table");
  if (!table) {
    return;
  }
  about(table).rows.filter(({ method }) => method >= 0).forEach(({ row, method }) => {
    row.id = "method-" + (method + 1);
    row.dataset.method = method;
  });
}

function anchors() {
  nameMethods();
  for (const caption of document.querySelectorAll("figure.table[id] > figcaption")) {
    const title = caption.textContent;
    caption.append(" ", element("a", { class: "anchor", href: "#" + caption.parentElement.id, "aria-label": "Link to " + title }, "#"));
  }
  addEventListener("hashchange", goToTarget);
  goToTarget();
}

/** The contents say where the reader is. */
function markPlace() {
  const links = new Map([...document.querySelectorAll("nav a")].map((link) => [link.hash.slice(1), link]));
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting && links.has(target.id)) {
        links.forEach((link) => link.removeAttribute("aria-current"));
        links.get(target.id).setAttribute("aria-current", "true");
      }
    }
  }, { rootMargin: "-15% 0% -75% 0%" });
  document.querySelectorAll("main > section").forEach((section) => seen.observe(section));
}
