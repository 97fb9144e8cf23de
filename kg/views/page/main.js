// The state in the address, the keyboard, and what happens when anything changes.

function refresh() {
  const moved = redraw();
  evidence();
  facets();
  legend();
  timeline();
  table();
  status();
  remember();
  if (moved) fit(level >= 0);
}

function status() {
  $('status').textContent = `${plural(drawn.nodes.length, 'entity', 'entities')} of ${data.total.toLocaleString('en')} · ` +
    `${plural(drawn.statements.length, 'statement', 'statements')} of ${data.totalStatements.toLocaleString('en')}`;
  $('status').hidden = state.tab !== 'graph' || !statements.length;
  $('top').value = state.top;
  $('top-out').textContent = plural(state.top, 'entity', 'entities');
  for (const tab of ['graph', 'table']) $(`tab-${tab}`).setAttribute('aria-pressed', String(state.tab === tab));
  document.body.dataset.tab = state.tab;
  const empty = $('empty');
  empty.hidden = drawn.statements.length > 0 || state.tab !== 'graph';
  if (empty.hidden) return;
  empty.replaceChildren(...(statements.length
    ? [h('p', {}, 'The filters leave nothing to show.'), h('button', { onclick: reset }, 'Reset the filters')]
    : [h('p', {}, 'No statements yet.'), h('p', { class: 'hint' }, 'Read some articles first: kg build FOLDER, then kg view.')]));
}

function reset() {
  FACETS.forEach((name) => state.off[name].clear());
  Object.assign(state, { from: '', to: '', selected: null, top: firstTop });
  state.grown.clear();
  refresh();
}

function select(kind, what) {
  state.selected = kind === 'node' ? { kind, at: what } : kind === 'bundle' ? { kind, key: what } : null;
  refresh();
}

function grow(at) {
  state.grown.add(at);
  state.selected = { kind: 'node', at };
  refresh();
}

function remember() {
  const query = new URLSearchParams();
  if (state.top !== firstTop) query.set('top', state.top);
  for (const name of FACETS) for (const value of state.off[name]) query.append(`no-${name}`, value);
  for (const end of ['from', 'to']) if (state[end]) query.set(end, state[end]);
  for (const at of state.grown) query.append('more', nodes[at].id);
  if (state.selected?.kind === 'node') query.set('entity', nodes[state.selected.at].id);
  if (state.selected?.kind === 'bundle') {
    const [, source, target, factuality] = /^(\d+)>(\d+):(.*)$/s.exec(state.selected.key);
    query.set('line', JSON.stringify([nodes[source].id, nodes[target].id, factuality]));
  }
  if (state.tab !== 'graph') query.set('view', state.tab);
  if (state.theme) query.set('theme', state.theme);
  const hash = query.toString();
  if (hash === location.hash.slice(1)) return;
  try {
    history.replaceState(null, '', `#${hash}`);
  } catch {
    // A page inside a notebook's frame has no address of its own.
  }
}

function recall() {
  const query = new URLSearchParams(location.hash.slice(1));
  const number = Number(query.get('top'));
  state.top = number >= 1 ? Math.min(Math.round(number), nodes.length) : firstTop;
  for (const name of FACETS) state.off[name] = new Set(query.getAll(`no-${name}`));
  for (const end of ['from', 'to']) {
    const date = query.get(end) || '';
    state[end] = /^\d{4}-\d{2}-\d{2}$/.test(date) && Number.isFinite(dayOf(date)) ? date : '';
  }
  state.grown = new Set(query.getAll('more').map((id) => byId.get(id)?.at).filter((at) => at !== undefined));
  const node = byId.get(query.get('entity'));
  state.selected = node ? { kind: 'node', at: node.at } : lineFrom(query.get('line'));
  state.tab = query.get('view') === 'table' ? 'table' : 'graph';
  state.theme = ['light', 'dark'].includes(query.get('theme')) ? query.get('theme') : '';
}

function lineFrom(text) {
  try {
    const [source, target, factuality] = JSON.parse(text);
    return { kind: 'bundle', key: `${byId.get(source).at}>${byId.get(target).at}:${factuality}` };
  } catch {
    return null; // no line, or one of another page
  }
}

/** Go from the chosen node to the nearest one in the direction of an arrow key. */
function walk(dx, dy) {
  const places = drawn.nodes.map((at) => ({ at, ...spots.get(at) }));
  const from = state.selected?.kind === 'node' && spots.get(state.selected.at);
  if (!from) {
    if (places.length) select('node', places[0].at);
    return;
  }
  let best = null;
  for (const place of places) {
    const ahead = (place.x - from.x) * dx + (place.y - from.y) * dy;
    const aside = Math.abs((place.x - from.x) * dy) + Math.abs((place.y - from.y) * dx);
    const cost = ahead + 2 * aside;
    if (ahead > 1 && (!best || cost < best.cost)) best = { at: place.at, cost };
  }
  if (!best) return;
  select('node', best.at);
  reveal(best.at);
}

function keys(event) {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== 'checkbox';
  if (event.key === 'Escape') {
    if (typing) { $('search').value = ''; suggestions(''); event.target.blur(); } else select(null);
    drawer(false);
  } else if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  } else if (event.key === '/') {
    event.preventDefault();
    drawer(true);
    $('search').focus();
  } else if (document.activeElement === $('canvas') || document.activeElement === document.body) {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (way && state.tab === 'graph') { event.preventDefault(); walk(...way); }
    if (event.key === 'Enter' && state.selected?.kind === 'node') grow(state.selected.at);
    if (event.key === '+' || event.key === '-') zoom(event.key === '+' ? 'in' : 'out');
  }
}

function zoom(way) {
  if (way === 'fit') fit(true);
  else network.moveTo({ scale: network.getScale() * (way === 'in' ? 1.3 : 1 / 1.3), animation: { duration: 120 } });
}

function drawer(open) {
  $('filters').classList.toggle('open', open);
  $('open-filters').setAttribute('aria-expanded', String(open));
}

function tip(event, ...content) {
  const box = $('tip');
  box.hidden = false;
  box.replaceChildren(...content);
  const { x, y } = event.pointer.DOM;
  const limit = $('canvas').clientWidth - box.offsetWidth - 8;
  box.style.left = `${Math.max(4, Math.min(x + 14, limit))}px`;
  box.style.top = `${y + 16}px`;
}

function listen() {
  network.on('click', ({ nodes: [node], edges: [edge] }) => {
    network.unselectAll();
    $('tip').hidden = true;
    if (node !== undefined) select('node', node);
    else select(edge === undefined ? null : 'bundle', edge);
  });
  network.on('doubleClick', ({ nodes: [node] }) => { if (node !== undefined) grow(node); });
  network.on('dragEnd', ({ nodes: [node] }) => {
    if (node !== undefined) spots.set(node, network.getPositions([node])[node]);
    network.unselectAll();
  });
  network.on('hoverNode', (event) => {
    const node = nodes[event.node];
    $('canvas').classList.add('over');
    tip(event, h('b', {}, bdi(node.label)), ` ${node.type}, ${plural(drawn.ties.get(event.node) || 0, 'statement', 'statements')} shown`);
  });
  network.on('hoverEdge', (event) => {
    const bundle = drawn.bundles.find(({ key }) => key === event.edge);
    $('canvas').classList.add('over');
    if (bundle) {
      tip(event, claim(bundle.source, bundle.label, bundle.target), ' ', badge(bundle.factuality),
        h('p', {}, bdi(bundle.statements[0].sentence)));
    }
  });
  for (const name of ['blurNode', 'blurEdge', 'dragStart', 'zoom']) {
    network.on(name, () => { $('tip').hidden = true; $('canvas').classList.remove('over'); });
  }
  $('top').addEventListener('input', ({ target }) => { state.top = Number(target.value); refresh(); });
  $('search').addEventListener('input', suggest);
  $('search').addEventListener('keydown', searchKeys);
  $('search').addEventListener('blur', () => suggestions(''));
  for (const tab of ['graph', 'table']) {
    $(`tab-${tab}`).addEventListener('click', () => { state.tab = tab; refresh(); });
  }
  $('theme').addEventListener('click', () => {
    state.theme = dark() ? 'light' : 'dark';
    theme();
    refresh();
  });
  DARK.addEventListener('change', () => { theme(); refresh(); });
  $('download').addEventListener('change', ({ target }) => { download(target.value); target.value = ''; });
  $('copy').addEventListener('click', copyLink);
  $('skip').addEventListener('click', () => $('evidence').focus());
  $('zoom').addEventListener('click', ({ target }) => target.dataset.zoom && zoom(target.dataset.zoom));
  $('open-filters').addEventListener('click', () => drawer(!$('filters').classList.contains('open')));
  addEventListener('hashchange', () => { recall(); theme(); refresh(); });
  addEventListener('keydown', keys);
  addEventListener('resize', () => { level = -1; refresh(); });
}

async function copyLink() {
  const button = $('copy');
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Copy it from the address bar';
  }
  setTimeout(() => { button.textContent = 'Copy link'; }, 1800);
}

$('top').max = Math.max(1, nodes.length);
recall();
if (data.focus >= 0 && !location.hash) state.selected = { kind: 'node', at: data.focus };
theme();
listen();
refresh();
fit(false);
document.documentElement.dataset.ready = 'true';
