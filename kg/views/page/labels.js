// Writing on the canvas: names beside nodes and relations along lines, none over another.

const NAME_LIMIT = 30;
const CELL = 48;
const FAR = 2; // seen from further, names alone are drawn
const SURE = 20; // the most important names are written even where it is tight
const short = (text) => (text.length > NAME_LIMIT ? `${text.slice(0, NAME_LIMIT - 1)}…` : text);

/** Boxes already taken, in cells, so that a new one is compared with its neighbours alone. */
class Taken {
  constructor() {
    this.cells = new Map();
  }

  * keys([left, top, right, bottom]) {
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) yield x * 65536 + y;
    }
  }

  add(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }

  free(box) {
    return this.overlap(box) === 0;
  }

  overlap(box) {
    let area = 0;
    for (const key of this.keys(box)) {
      for (const [left, top, right, bottom] of this.cells.get(key) || []) {
        const wide = Math.min(box[2], right) - Math.max(box[0], left);
        const high = Math.min(box[3], bottom) - Math.max(box[1], top);
        if (wide > 0 && high > 0) area += wide * high;
      }
    }
    return area;
  }
}

/** Draw all writing of a scene; `unit` is one pixel of the screen in the canvas's measure. */
function write(context, scene, unit) {
  const taken = new Taken();
  for (const node of scene.nodes) {
    if (!node.dim) taken.add([node.x - node.r, node.y - node.r, node.x + node.r, node.y + node.r]);
  }
  context.save();
  context.lineJoin = 'round';
  context.textBaseline = 'middle';
  for (const edge of scene.edges) {
    if (edge.factuality === 'Denied' && (unit <= FAR || edge.strong)) cross(context, edge, unit);
  }
  const { halo, text } = ink();
  context.strokeStyle = halo;
  context.fillStyle = text;
  scene.nodes.forEach((node, at) => name(context, node, taken, unit, scene.window, at < SURE));
  context.font = `${10.5 * unit}px system-ui, sans-serif`;
  for (const edge of scene.edges) relation(context, edge, taken, unit);
  context.restore();
}

function name(context, node, taken, unit, window, sure) {
  if (node.dim) return;
  const size = (node.strong ? 14 : 12.5) * unit;
  context.font = `${node.strong ? 700 : 500} ${size}px system-ui, sans-serif`;
  const text = short(node.label);
  const wide = context.measureText(text).width;
  const high = size * 0.62;
  const spots = places(node, wide, node.r + 4 * unit, high);
  const box = ([x, y]) => [x - 2 * unit, y - high, x + wide + 2 * unit, y + high];
  const inside = ([left, , right]) => left >= window[0] && right <= window[2];
  const within = spots.filter((place) => inside(box(place)));
  let spot = within.find((place) => taken.free(box(place)));
  if (!spot && (sure || node.bright)) {
    const costs = spots.map((place) => taken.overlap(box(place)) + (inside(box(place)) ? 0 : 1e6));
    spot = spots[costs.indexOf(Math.min(...costs))];
  }
  if (!spot) return;
  taken.add(box(spot));
  context.lineWidth = 3.5 * unit;
  context.strokeText(text, ...spot);
  context.fillText(text, ...spot);
}

/** Where a name may stand, the best first: beside, below, above, and shifted from these. */
function places({ x, y }, wide, gap, high) {
  const beside = [0, 0.8, -0.8, 1.5, -1.5].flatMap((shift) => [
    [x + gap * (Math.abs(shift) > 1 ? 0.6 : 1), y + shift * high],
    [x - gap * (Math.abs(shift) > 1 ? 0.6 : 1) - wide, y + shift * high],
  ]);
  const around = [0.5, 0.3, 0.7, 0.12, 0.88].flatMap((share) => [
    [x - wide * share, y + gap + high], [x - wide * share, y - gap - high],
  ]);
  return [...beside.slice(0, 2), ...around.slice(0, 2), ...beside.slice(2), ...around.slice(2)];
}

function relation(context, edge, taken, unit) {
  if (edge.dim) return;
  if (!edge.strong && (unit > FAR || edge.length < 40 * unit)) return;
  const wide = context.measureText(edge.label).width;
  if (!edge.strong && wide + 16 * unit > edge.length) return;
  // Off the middle first for denied lines: the cross stands there.
  for (const at of edge.factuality === 'Denied' ? [0.68, 0.32] : [0.5, 0.62, 0.38, 0.74, 0.26]) {
    const { x, y } = edge.point(at);
    const boxes = along(x, y, edge.angle, wide, 13 * unit);
    if (!edge.strong && !boxes.every((box) => taken.free(box))) continue;
    boxes.forEach((box) => taken.add(box));
    context.save();
    context.translate(x, y);
    context.rotate(edge.angle);
    context.textAlign = 'center';
    context.fillStyle = lineColour(edge.factuality);
    context.lineWidth = 4 * unit;
    context.strokeText(edge.label, 0, 0);
    context.fillText(edge.label, 0, 0);
    context.restore();
    return;
  }
}

/** A slanting text as a chain of small boxes. */
function along(x, y, angle, wide, high) {
  const links = Math.max(1, Math.ceil(wide / high));
  return Array.from({ length: links }, (_, at) => {
    const off = ((at + 0.5) / links - 0.5) * wide;
    const [cx, cy] = [x + off * Math.cos(angle), y + off * Math.sin(angle)];
    return [cx - high / 2, cy - high / 2, cx + high / 2, cy + high / 2];
  });
}

function cross(context, edge, unit) {
  const { x, y } = edge.point(0.5);
  const arm = 5 * unit;
  context.save();
  context.globalAlpha = edge.dim ? 0.15 : 1;
  context.strokeStyle = lineColour('Denied');
  context.lineWidth = 2 * unit;
  context.beginPath();
  for (const way of [1, -1]) {
    context.moveTo(x - arm, y - arm * way);
    context.lineTo(x + arm, y + arm * way);
  }
  context.stroke();
  context.restore();
}
