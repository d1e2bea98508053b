// Elements. Whatever comes from the server is put in as text: nothing here, or elsewhere, reads markup.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes (those that are null are left out) and children, elements or texts. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  set(element, attributes);
  element.append(...children.filter(child => child !== null));
  return element;
}

/** As h, of SVG. */
export function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  set(element, attributes);
  element.append(...children);
  return element;
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") {
      Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
    } else if (value !== null) {
      element.setAttribute(name, value);
    }
  }
}

/** Writes a text where it differs, so that what has not changed is not drawn again. */
export function text(element, value) {
  const wanted = String(value);
  if (element.textContent !== wanted) {
    element.textContent = wanted;
  }
}

export function attribute(element, name, value) {
  if (value === null) {
    element.removeAttribute(name);
  } else if (element.getAttribute(name) !== String(value)) {
    element.setAttribute(name, value);
  }
}

export function show(element, visible) {
  if (element.hidden === visible) {
    element.hidden = !visible;
  }
}

/**
 * Keeps one child for each key, in order, and moves only those that are not in their place, so that what has the focus
 * keeps it.
 */
export class Children {
  constructor(parent, create) {
    this.parent = parent;
    this.create = create;
    this.known = new Map();
  }

  update(values, key) {
    const next = new Map();
    values.forEach(value => {
      const id = key(value);
      const child = this.known.get(id) ?? this.create(value);
      child.update(value);
      next.set(id, child);
    });
    this.known.forEach((child, id) => {
      if (!next.has(id)) {
        child.element.remove();
      }
    });
    this.known = next;
    let place = this.parent.firstElementChild;
    next.forEach(child => {
      if (child.element === place) {
        place = place.nextElementSibling;
      } else {
        this.parent.insertBefore(child.element, place);
      }
    });
  }
}

/** A bar from 0 to 1. */
export function bar(kind = "") {
  const fill = h("span", { class: "fill" });
  const element = h("span", { class: `bar-track ${kind}`, "aria-hidden": "true" }, fill);
  let shown = null;
  return {
    element,
    update(share) {
      const width = Math.round(Math.max(0, Math.min(1, share ?? 0)) * 100);
      if (width !== shown) {
        shown = width;
        fill.style.width = width + "%";
      }
    },
  };
}

/** A line over the last minutes, with the area below it; it says nothing that a number beside it does not. */
export function sparkline(width, height, kind = "") {
  const area = s("path", { class: "area" });
  const line = s("path", { class: "line" });
  const element = s(
    "svg",
    { class: `spark ${kind}`, viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", "aria-hidden": "true" },
    area,
    line,
  );
  return {
    element,
    /** @param points pairs of time and value @param span what times are shown, from and to @param top the largest value */
    update(points, [from, to], top) {
      const shown = points.filter(([at]) => at >= from);
      if (shown.length < 2) {
        attribute(area, "d", "");
        attribute(line, "d", "");
        return;
      }
      const x = at => (((at - from) / (to - from)) * width).toFixed(1);
      const y = value => (height - 1 - (Math.min(value, top) / (top || 1)) * (height - 2)).toFixed(1);
      const path = shown.map(([at, value], i) => `${i === 0 ? "M" : "L"}${x(at)} ${y(value)}`).join("");
      attribute(line, "d", path);
      attribute(area, "d", `${path}L${x(shown.at(-1)[0])} ${height}L${x(shown[0][0])} ${height}Z`);
    },
  };
}
