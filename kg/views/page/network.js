// The picture: vis-network draws lines and follows the pointer; positions are given.

const FADED = 0.13;
const HEAVY = 700; // lines beyond which nothing is animated
const MARGIN = { x: 130, y: 56 }; // room for the labels of the outermost
const points = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
const sent = { nodes: new Map(), edges: new Map() }; // what vis-network has, as JSON
let drawn = { nodes: [], bundles: [], statements: [], ties: new Map() };
let looks = new Map(); // by node: how it is drawn
let near = null; // what stays bright while something is selected
let level = -1;
let stretch = { x: 1, y: 1 };
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
    bright: near !== null && near.has(at),
    strong: state.selected?.kind === 'node' ? state.selected.at === at
      : state.selected?.kind === 'bundle' && near !== null && near.has(at),
  }]));
  sent.nodes = replace(points.nodes, drawn.nodes.map((at) => ({ id: at, ...spots.get(at) })), sent.nodes);
  sent.edges = replace(points.edges, edges(), sent.edges);
  network.redraw();
  return moved;
}

/** Give a set these items; what did not change is left alone, which is most of it. */
function replace(set, items, kept) {
  const fresh = new Map(items.map((item) => [item.id, JSON.stringify(item)]));
  set.remove([...kept.keys()].filter((id) => !fresh.has(id)));
  set.update(items.filter(({ id }) => kept.get(id) !== fresh.get(id)));
  return fresh;
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
  if (moved) {
    spots.clear();
    level = now;
    stretch = slack();
  }
  for (const at of drawn.nodes) {
    const place = given(nodes[at]);
    if (!spots.has(at) && place) spots.set(at, { x: place[0] * stretch.x, y: place[1] * stretch.y });
  }
  for (const at of drawn.nodes) if (!spots.has(at)) spots.set(at, beside(at));
  return moved;
}

const given = ({ places }) => places[places.length - (stops.length - level)];

/** How far the picture can be drawn out to fill the window: nothing comes to overlap by it. */
function slack() {
  const places = nodes.map(given).filter(Boolean);
  const size = (axis) => {
    const values = places.map((place) => place[axis]);
    return values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 0) + 1;
  };
  const box = $('canvas').getBoundingClientRect();
  const ratio = (size(0) + MARGIN.x) / (size(1) + MARGIN.y) / (box.width / Math.max(1, box.height - 90));
  return { x: Math.min(1.5, Math.max(1, 1 / ratio)), y: Math.min(2.2, Math.max(1, ratio)) };
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
  // Many lines are drawn lighter, so that names stay readable over them.
  const full = near ? 0.9 : Math.max(0.3, Math.min(0.85, 120 / drawn.bundles.length));
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
      color: { color: lineColour(bundle.factuality), inherit: false, opacity: bright(bundle) ? full : FADED },
      smooth: side === 0 ? false
        : { enabled: true, type: side > 0 ? 'curvedCW' : 'curvedCCW', roundness: Math.abs(side) * 0.24 },
    };
  }));
}

network.on('afterDrawing', (context) => {
  const unit = Math.min(4, Math.max(0.35, 1 / network.getScale()));
  const place = network.getPositions();
  const named = drawn.nodes.map((at) => ({ ...looks.get(at), ...place[at], label: nodes[at].label }));
  named.sort((a, b) => Number(b.strong) - Number(a.strong) || b.r - a.r);
  const lines = drawn.bundles.filter(({ key, source, target }) => source !== target && network.body.edges[key])
    .sort((a, b) => b.statements.length - a.statements.length)
    .map((bundle) => line(bundle, place));
  lines.sort((a, b) => Number(b.strong) - Number(a.strong));
  const { width, height } = $('canvas').getBoundingClientRect();
  const [low, high] = [network.DOMtoCanvas({ x: 2, y: 2 }), network.DOMtoCanvas({ x: width - 2, y: height - 2 })];
  const window = [low.x, low.y, high.x, high.y];
  write(context, { nodes: named.filter(({ r }) => r), edges: lines, window }, unit);
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
    strong: state.selected?.kind === 'bundle' && bright(bundle),
  };
}

/** Show the whole picture, its labels included. */
function fit(animated) {
  const places = drawn.nodes.map((at) => spots.get(at));
  if (!places.length) return;
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, right] = [Math.min(...xs) - MARGIN.x / 2, Math.max(...xs) + MARGIN.x / 2];
  const [top, bottom] = [Math.min(...ys) - MARGIN.y / 2, Math.max(...ys) + MARGIN.y / 2];
  const box = $('canvas').getBoundingClientRect();
  const high = Math.max(120, box.height - 90); // the status above, the legend below
  const scale = Math.min(box.width / (right - left), high / (bottom - top), 1.3);
  network.moveTo({
    position: { x: (left + right) / 2, y: (top + bottom) / 2 + 6 / scale },
    scale,
    animation: animated && drawn.bundles.length < HEAVY && !matchMedia('(prefers-reduced-motion: reduce)').matches
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
