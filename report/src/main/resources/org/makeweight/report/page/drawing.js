// ---- drawing, with the signs and colours of the report's own figures ----

const SVG = "http://www.w3.org/2000/svg";

function shape(name, attributes = {}, ...content) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, typeof value === "number" ? Math.round(value * 100) / 100 : value));
  made.append(...content);
  return made;
}

/** The mark of a method at a point. */
function sign(method, x, y, size = 16) {
  const lit = choice.method < 0 ? "" : choice.method === method ? " lit" : " dim";
  return shape("use", { href: "#sign-" + method, x: x - size / 2, y: y - size / 2, width: size, height: size, class: "sign" + lit });
}

function words(text, x, y, style, anchor = "start") {
  return shape("text", { x, y, class: "mw-" + style, "text-anchor": anchor }, text);
}

function line(x1, y1, x2, y2, ink, width = 1) {
  return shape("line", { x1, y1, x2, y2, class: "mw-s-" + ink, "stroke-width": width });
}

/** A scale from values to places; both ends may be the same. */
function scale([low, high], [from, to]) {
  const span = high - low || 1;
  return (value) => from + ((value - low) / span) * (to - from);
}

/** Round numbers between two others, about so many. */
function ticks(low, high, about = 5) {
  const rough = (high - low || 1) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 5, 10].find((factor) => factor * power >= rough);
  const found = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
    found.push(i * step);
  }
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return found.map((value) => ({ value, text: fixed(value, decimals).replace(/^−(0(\.0+)?)$/, "$1") }));
}

/** Powers of ten, with 2 and 5 where there are few. */
function logTicks(low, high) {
  const found = [];
  for (let power = Math.floor(low); power <= high; power++) {
    for (const factor of high - low > 2.5 ? [1] : [1, 2, 5]) {
      const value = Math.log10(factor) + power;
      if (value >= low && value <= high) {
        found.push({ value, text: String(Number((factor * 10 ** power).toPrecision(1))) });
      }
    }
  }
  return found;
}

/** The range of values, a little wider. */
function extent(values, always = []) {
  const all = [...values, ...always];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const margin = (high - low || 0.02) * 0.06;
  return [low - margin, high + margin];
}

/** A frame with a scale across and one up. */
function plot(svg, box, across, up) {
  const x = scale(across.domain, [box.left, box.right]);
  const y = scale(up.domain, [box.bottom, box.top]);
  for (const { value, text } of across.ticks) {
    svg.append(line(x(value), box.top, x(value), box.bottom, "faint"), words(text, x(value), box.bottom + 15, "tick", "middle"));
  }
  for (const { value, text } of up.ticks) {
    svg.append(line(box.left, y(value), box.right, y(value), "faint"), words(text, box.left - 5, y(value) + 4, "tick", "end"));
  }
  svg.append(shape("rect", { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top, fill: "none", class: "mw-s-line" }));
  svg.append(words(across.name, (box.left + box.right) / 2, box.bottom + 33, "axis", "middle"));
  svg.append(words(up.name, box.left, box.top - 8, "axis"));
  return { x, y };
}

/** Names beside points, moved up or down until none covers another; a thin line leads back to the point. */
function label(svg, points, box, taken = []) {
  const placed = [...taken, ...points.map(({ x, y }) => ({ left: x - 7, width: 14, top: y }))];
  const free = (left, width, top) => top > box.top + 6 && top < box.bottom - 6
    && !placed.some((other) => Math.abs(other.top - top) < 13 && left < other.left + other.width && other.left < left + width);
  for (const { x, y, text } of points) {
    const width = text.length * 6.4;
    const sides = [x + 11, x - 11 - width].filter((left) => left > box.left && left + width < box.right + 4);
    const places = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8, -8]
      .flatMap((steps) => sides.map((left) => ({ left, width, top: y + steps * 7 })));
    const found = places.find((one) => free(one.left, width, one.top));
    if (found) {
      placed.push(found);
      if (Math.abs(found.top - y) > 7) {
        svg.append(line(x, y, found.left > x ? found.left - 2 : found.left + width + 2, found.top, "line", 0.7));
      }
      svg.append(words(text, found.left, found.top + 4, "label"));
    }
  }
}

const tip = document.getElementById("tip");

function showTip(text, node) {
  tip.textContent = text;
  tip.hidden = false;
  const at = node.getBoundingClientRect();
  const left = Math.min(Math.max(8, at.left + at.width / 2 - tip.offsetWidth / 2), innerWidth - tip.offsetWidth - 8);
  const above = at.top - tip.offsetHeight - 8;
  tip.style.left = left + "px";
  tip.style.top = (above > 0 ? above : at.bottom + 8) + "px";
}

function hideTip() {
  tip.hidden = true;
}

/** What is said of a point to who points at it, or walks to it with the arrow keys; a click on a method's point highlights it. */
function explain(svg, points) {
  let at = -1;
  const stand = (i) => {
    points[at]?.node.classList.remove("at");
    at = i;
    points[at]?.node.classList.add("at");
    return points[at] ? showTip(points[at].text, points[at].node) : hideTip();
  };
  points.forEach(({ node, method }, i) => {
    node.addEventListener("pointerenter", () => stand(i));
    node.addEventListener("pointerleave", () => stand(-1));
    node.addEventListener("click", () => choose({ method: choice.method === method ? -1 : method ?? -1 }));
  });
  svg.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step && points.length > 0) {
      event.preventDefault();
      stand(at < 0 && step < 0 ? points.length - 1 : (at + step + points.length) % points.length);
    } else if (event.key === "Escape") {
      stand(-1);
    } else if (event.key === "Enter" && at >= 0) {
      choose({ method: choice.method === points[at].method ? -1 : points[at].method ?? -1 });
    }
  });
  svg.addEventListener("blur", () => stand(-1));
}

/** An empty chart in its place, as wide as that is. */
function chart(place, height, title) {
  const width = Math.max(280, Math.min(place.clientWidth || 640, 900));
  const svg = shape("svg", {
    class: "mw-figure chart", viewBox: "0 0 " + width + " " + height, width, height, tabindex: 0, role: "application",
    "aria-label": title + ". Arrow keys walk its points.",
  });
  place.replaceChildren(svg);
  return { svg, width };
}
