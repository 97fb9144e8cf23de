// The data of the page and what is shown of it: JSON in, visible nodes and bundles out.
// Every text in it comes from articles: it is written with textContent or fillText alone.

const data = JSON.parse(document.getElementById('data').textContent);
const { nodes, statements, articles, stops } = data;

const FACETS = ['type', 'factuality', 'source', 'relation'];
const FACTUALITIES = ['Actual', 'Planned', 'Requested', 'Possible', 'Denied'];
const MEANING = {
  Actual: 'stated as fact',
  Planned: 'intended or announced',
  Requested: 'demanded or urged',
  Possible: 'possible or alleged',
  Denied: 'denied or refused',
};

const NARROW = matchMedia('(max-width: 820px)');
const firstTop = NARROW.matches ? Math.min(data.top, data.small) : data.top;

const state = {
  top: firstTop,
  off: Object.fromEntries(FACETS.map((facet) => [facet, new Set()])),
  from: '',
  to: '',
  selected: null, // {kind: 'node', at} or {kind: 'bundle', key}
  grown: new Set(), // nodes whose neighbours are shown
  tab: 'graph',
  theme: '',
};

nodes.forEach((node, at) => {
  node.at = at;
  node.search = [node.label, ...node.names].join('\n').toLocaleLowerCase();
  node.incident = [];
});
statements.forEach((statement, at) => {
  const article = articles[statement.article] || {};
  statement.at = at;
  statement.date = /^\d{4}-\d{2}-\d{2}/.test(article.date || '') ? article.date.slice(0, 10) : '';
  statement.publisher = article.source || 'unknown source';
  nodes[statement.source].incident.push(statement);
  if (statement.source !== statement.target) nodes[statement.target].incident.push(statement);
});
const byId = new Map(nodes.map((node) => [node.id, node]));
const statementById = new Map(statements.map((statement) => [statement.id, statement]));

const other = (statement, at) => (statement.source === at ? statement.target : statement.source);

function valuesOf(statement, facet) {
  if (facet === 'type') return [nodes[statement.source].type, nodes[statement.target].type];
  if (facet === 'source') return [statement.publisher];
  return [facet === 'relation' ? statement.label : statement.factuality];
}

/** Whether a statement passes the filters, one of them left aside. */
function passes(statement, aside) {
  for (const facet of FACETS) {
    const off = state.off[facet];
    if (facet === aside || !off.size) continue;
    if (valuesOf(statement, facet).some((value) => off.has(value))) return false;
  }
  if (aside === 'date' || !(state.from || state.to)) return true;
  return statement.date >= (state.from || '0') && statement.date !== '' &&
    statement.date <= (state.to || '9');
}

/** Numbers of statements (of entities, for types) that each value of a facet would leave. */
function counts(facet) {
  const found = new Map();
  const seen = new Set();
  for (const statement of statements) {
    const passed = passes(statement, facet);
    if (facet === 'type') {
      for (const at of [statement.source, statement.target]) {
        if (!found.has(nodes[at].type)) found.set(nodes[at].type, 0);
        if (!passed || seen.has(at)) continue;
        seen.add(at);
        found.set(nodes[at].type, found.get(nodes[at].type) + 1);
      }
    } else {
      const [value] = valuesOf(statement, facet);
      found.set(value, (found.get(value) || 0) + (passed ? 1 : 0));
    }
  }
  return found;
}

/** The nodes to draw, and their statements bundled by pair, direction and factuality. */
function visible() {
  const shown = new Set();
  for (let at = 0; at < state.top; at += 1) shown.add(at);
  for (const at of state.grown) {
    shown.add(at);
    for (const statement of nodes[at].incident) if (passes(statement)) shown.add(other(statement, at));
  }
  if (state.selected?.kind === 'node') shown.add(state.selected.at);
  const passed = statements.filter(
    (statement) => shown.has(statement.source) && shown.has(statement.target) && passes(statement),
  );
  const bundles = new Map();
  const ties = new Map();
  for (const statement of passed) {
    const key = `${statement.source}>${statement.target}:${statement.factuality}`;
    if (!bundles.has(key)) bundles.set(key, { key, statements: [], ...ends(statement) });
    bundles.get(key).statements.push(statement);
    for (const at of new Set([statement.source, statement.target])) {
      ties.set(at, (ties.get(at) || 0) + 1);
    }
  }
  for (const bundle of bundles.values()) bundle.label = bundleLabel(bundle);
  const chosen = state.selected?.kind === 'node' ? state.selected.at : -1;
  const drawn = [...shown].filter((at) => ties.has(at) || at === chosen).sort((a, b) => a - b);
  return { nodes: drawn, bundles: [...bundles.values()], statements: passed, ties };
}

function ends({ source, target, factuality }) {
  return { source, target, factuality };
}

function bundleLabel(bundle) {
  const labels = new Map();
  for (const { label } of bundle.statements) labels.set(label, (labels.get(label) || 0) + 1);
  const [first, ...rest] = [...labels].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const times = first[1] > 1 ? ` ×${first[1]}` : '';
  return first[0] + times + (rest.length ? ` +${rest.length}` : '');
}

/** Make an element; strings become text, never markup. */
function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) {
    if (name === 'class') element.className = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== ''));
  return element;
}

const $ = (id) => document.getElementById(id);
const plural = (count, one, many) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
