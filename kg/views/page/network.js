// The picture: vis-network draws lines and follows the pointer; positions are given.

const FADED = 0.13;
const points = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
let drawn = { nodes: [], bundles: [], statements: [], ties: new Map() };
let looks = new Map(); // by node: how it is drawn
let near = null; // what stays bright while something is selected
let level = -1;
const spots = new Map(); // by node: where it stands, dragged ones included

const network = new vis.Network($('canvas'), points, {
  physics: false,
  layout: { improvedLayout: false },
  interaction: { hover: true, multiselect: false, keyboard: false, zoomSpeed: 0.7,
    selectConnectedEdges: false, hoverConnectedEdges: false },
  nodes: { shape: 'custom', ctxRenderer: renderNode, chosen: false },
  edges: { arrows: { to: { enabled: true, scaleFactor: 0.55 } }, chosen: false,
    arrowStrikethrough: false, selfReference: { size: 18, angle: Math.PI / 4 } },
});

function renderNode({ ctx, id, x, y }) {
  const look = looks.get(id);
  const drawNode = () => {
    if (!look) return;
    ctx.save();
    ctx.globalAlpha = look.dim ? 0.2 : 1;
    trace(ctx, look.type, x, y, look.r);
    const hollow = look.type === 'Concept' || !Object.hasOwn(TYPES, look.type);
    ctx.fillStyle = hollow ? ink().paper : typeColour(look.type);
    ctx.fill();
    ctx.lineWidth = hollow ? 2.5 : 1.5;
    ctx.strokeStyle = hollow ? typeColour(look.type) : ink().paper;
    ctx.stroke();
    if (look.strong) {
      trace(ctx, look.type, x, y, look.r + 4);
      ctx.lineWidth = 2.5;
      ctx.strokeStyle = ink().text;
      ctx.stroke();
    }
    ctx.restore();
  };
  const r = look ? look.r : 8;
  return { drawNode, nodeDimensions: { width: 2 * r, height: 2 * r } };
}

/** Bring the picture up to the state; true if the nodes moved to another level of detail. */
function redraw() {
  drawn = visible();
  near = brightened();
  const moved = settle();
  looks = new Map(drawn.nodes.map((at) => [at, {
    type: nodes[at].type,
    r: Math.min(24, 6 + 1.9 * Math.sqrt(drawn.ties.get(at) || 1)),
    dim: near !== null && !near.has(at),
    strong: state.selected?.kind === 'node' ? state.selected.at === at
      : state.selected?.kind === 'bundle' && near !== null && near.has(at),
  }]));
  replace(points.nodes, drawn.nodes.map((at) => ({ id: at, ...spots.get(at) })));
  replace(points.edges, edges());
  network.redraw();
  return moved;
}

function replace(set, items) {
  const kept = new Set(items.map(({ id }) => id));
  set.remove(set.getIds().filter((id) => !kept.has(id)));
  set.update(items);
}

function brightened() {
  if (!state.selected) return null;
  if (state.selected.kind === 'bundle') {
    const bundle = drawn.bundles.find(({ key }) => key === state.selected.key);
    return bundle ? new Set([bundle.source, bundle.target]) : null;
  }
  const { at } = state.selected;
  const bright = new Set([at]);
  for (const statement of drawn.statements) {
    if (statement.source === at || statement.target === at) bright.add(other(statement, at));
  }
  return bright;
}

function bright(bundle) {
  if (!near) return true;
  if (state.selected.kind === 'bundle') return bundle.key === state.selected.key;
  return bundle.source === state.selected.at || bundle.target === state.selected.at;
}

/** Give each drawn node a place: the level's own, or a free one beside a neighbour. */
function settle() {
  const now = Math.max(0, stops.findIndex((stop) => stop >= state.top));
  const moved = now !== level;
  if (moved) spots.clear();
  level = now;
  for (const at of drawn.nodes) {
    const { places } = nodes[at];
    const place = places[places.length - (stops.length - level)];
    if (!spots.has(at) && place) spots.set(at, { x: place[0], y: place[1] });
  }
  for (const at of drawn.nodes) if (!spots.has(at)) spots.set(at, beside(at));
  return moved;
}

function beside(at) {
  const anchors = nodes[at].incident.map((statement) => other(statement, at));
  const anchor = anchors.find((id) => state.grown.has(id) && spots.has(id)) ??
    anchors.find((id) => spots.has(id));
  const from = spots.get(anchor) || { x: 0, y: 0 };
  const placed = [...spots.values()];
  let best = from;
  for (let ring = 95; ring < 900; ring += 45) {
    const steps = Math.floor(ring / 16);
    let room = 0;
    for (let step = 0; step < steps; step += 1) {
      const angle = (2 * Math.PI * step) / steps + at;
      const spot = { x: from.x + 1.3 * ring * Math.cos(angle), y: from.y + ring * Math.sin(angle) };
      const gap = Math.min(...placed.map(({ x, y }) => Math.hypot((x - spot.x) / 2.2, y - spot.y)));
      if (gap > room) [room, best] = [gap, spot];
    }
    if (room > 34) break;
  }
  return best;
}

function edges() {
  const pairs = new Map();
  for (const bundle of drawn.bundles) {
    const key = [bundle.source, bundle.target].sort((a, b) => a - b).join();
    if (!pairs.has(key)) pairs.set(key, []);
    pairs.get(key).push(bundle);
  }
  return [...pairs.values()].flatMap((bundles) => bundles.map((bundle, at) => {
    const side = (at - (bundles.length - 1) / 2) * (bundle.source < bundle.target ? 1 : -1);
    return {
      id: bundle.key,
      from: bundle.source,
      to: bundle.target,
      width: (near && bright(bundle) ? 1 : 0) + Math.min(5, 0.7 + 0.7 * Math.sqrt(bundle.statements.length)),
      dashes: lineOf(bundle.factuality)[0] || false,
      color: { color: lineColour(bundle.factuality), inherit: false, opacity: bright(bundle) ? 0.85 : FADED },
      smooth: side === 0 ? false
        : { enabled: true, type: side > 0 ? 'curvedCW' : 'curvedCCW', roundness: Math.abs(side) * 0.24 },
    };
  }));
}

network.on('afterDrawing', (context) => {
  const unit = Math.min(1.6, Math.max(0.35, 1 / network.getScale()));
  const place = network.getPositions();
  const named = drawn.nodes.map((at) => ({ ...looks.get(at), ...place[at], label: nodes[at].label }));
  named.sort((a, b) => Number(b.strong) - Number(a.strong));
  const lines = drawn.bundles.filter(({ key, source, target }) => source !== target && network.body.edges[key])
    .sort((a, b) => b.statements.length - a.statements.length)
    .map((bundle) => line(bundle, place));
  lines.sort((a, b) => Number(b.strong) - Number(a.strong));
  write(context, { nodes: named.filter(({ r }) => r), edges: lines }, unit);
});

function line(bundle, place) {
  const [from, to] = [place[bundle.source], place[bundle.target]];
  let angle = Math.atan2(to.y - from.y, to.x - from.x);
  if (Math.abs(angle) > Math.PI / 2) angle -= Math.sign(angle) * Math.PI;
  const { edgeType } = network.body.edges[bundle.key];
  return {
    label: bundle.label,
    factuality: bundle.factuality,
    angle,
    length: Math.hypot(to.x - from.x, to.y - from.y) - looks.get(bundle.source).r - looks.get(bundle.target).r,
    point: (at) => edgeType.getPoint(at),
    dim: !bright(bundle),
    strong: near !== null && bright(bundle) && (state.selected.kind === 'bundle' || near.size < 14),
  };
}

/** Show the whole picture, its labels included. */
function fit(animated) {
  const places = drawn.nodes.map((at) => spots.get(at));
  if (!places.length) return;
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, right] = [Math.min(...xs) - 70, Math.max(...xs) + 90];
  const [top, bottom] = [Math.min(...ys) - 34, Math.max(...ys) + 34];
  const box = $('canvas').getBoundingClientRect();
  const high = Math.max(120, box.height - 100); // the status above, the legend below
  const scale = Math.min(box.width / (right - left), high / (bottom - top), 1.3);
  network.moveTo({
    position: { x: (left + right) / 2, y: (top + bottom) / 2 + 6 / scale },
    scale,
    animation: animated && !matchMedia('(prefers-reduced-motion: reduce)').matches
      ? { duration: 350 } : false,
  });
}

/** Move so that a node is in sight, and only if it is not. */
function reveal(at) {
  const spot = spots.get(at);
  if (!spot) return;
  const { x, y } = network.canvasToDOM(spot);
  const box = $('canvas').getBoundingClientRect();
  if (x > 60 && y > 60 && x < box.width - 60 && y < box.height - 60) return;
  network.moveTo({ position: spot, animation: { duration: 300 } });
}
