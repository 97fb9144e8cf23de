// Search, filters, slider, legend, theme and downloads.

const LONG = 12; // values of a filter that are listed at first
const HEADINGS = { type: 'Entity type', factuality: 'Factuality', source: 'Source', relation: 'Relation' };
const unfolded = new Set();
let found = [];
let marker = -1;

function facets() {
  const focused = document.activeElement?.dataset?.value;
  const inside = document.activeElement?.dataset?.facet;
  $('facets').replaceChildren(...FACETS.map(facet));
  if (focused !== undefined) {
    [...$('facets').querySelectorAll('input')].find(({ dataset }) =>
      dataset.value === focused && dataset.facet === inside)?.focus();
  }
}

function facet(name) {
  const values = ordered(name, counts(name));
  const off = state.off[name];
  const shown = unfolded.has(name) ? values : values.slice(0, LONG);
  return h('fieldset', {},
    h('legend', {}, HEADINGS[name],
      off.size ? h('button', { class: 'tiny', onclick: () => { off.clear(); refresh(); } }, 'all') : ''),
    shown.map(([value, count]) => h('div', { class: `value${count ? '' : ' none'}` },
      h('label', {},
        h('input', { type: 'checkbox', checked: !off.has(value), 'data-facet': name, 'data-value': value,
          onchange: ({ target }) => { off[target.checked ? 'delete' : 'add'](value); refresh(); } }),
        name === 'type' ? typeIcon(value) : name === 'factuality' ? lineIcon(value) : '',
        h('span', { class: 'name', title: value }, bdi(name === 'type' && PLURAL[value] ? PLURAL[value] : value))),
      h('button', { class: 'tiny only', 'aria-label': `Only ${value}`, onclick: () => {
        values.forEach(([each]) => off[each === value ? 'delete' : 'add'](each));
        refresh();
      } }, 'only'),
      h('span', { class: 'count' }, count.toLocaleString('en')))),
    values.length > LONG && !unfolded.has(name)
      ? h('button', { class: 'tiny', onclick: () => { unfolded.add(name); facets(); } }, `${values.length - LONG} more`) : '',
  );
}

const totals = new Map(FACETS.map((name) => [name, counts(name)]));

/** Values in a fixed order, so that nothing jumps while filters change. */
function ordered(name, now) {
  const fixed = { type: TYPE_ORDER, factuality: FACTUALITIES }[name];
  const all = totals.get(name);
  return [...now].sort(([a], [b]) => (fixed ? fixed.indexOf(a) - fixed.indexOf(b) : all.get(b) - all.get(a)) || (a < b ? -1 : 1));
}

function legend() {
  const types = TYPE_ORDER.filter((type) => drawn.nodes.some((at) => nodes[at].type === type));
  const lines = FACTUALITIES.filter((each) => drawn.bundles.some(({ factuality }) => factuality === each));
  $('legend').replaceChildren(
    h('div', {}, types.map((type) => h('span', {}, typeIcon(type), type))),
    h('div', {}, lines.map((each) => h('span', { title: MEANING[each] }, lineIcon(each), each))),
  );
  $('legend').hidden = !lines.length;
}

function suggest() {
  const wanted = $('search').value.trim().toLocaleLowerCase();
  const score = ({ search }) => (search.startsWith(wanted) ? 0 : search.includes(`\n${wanted}`) || search.includes(` ${wanted}`) ? 1 : 2);
  found = !wanted ? [] : nodes.filter(({ search }) => search.includes(wanted))
    .sort((a, b) => score(a) - score(b) || a.at - b.at).slice(0, 8);
  marker = found.length ? 0 : -1;
  suggestions(wanted);
}

function suggestions(wanted) {
  const box = $('suggestions');
  box.hidden = !wanted;
  $('search').setAttribute('aria-expanded', String(!box.hidden));
  $('search').setAttribute('aria-activedescendant', marker >= 0 ? `found-${marker}` : '');
  box.replaceChildren(...found.map((node, at) => h('li', {
    id: `found-${at}`, role: 'option', 'aria-selected': String(at === marker),
    onpointerdown: (event) => { event.preventDefault(); choose(node); },
  }, typeIcon(node.type), bdi(node.label),
  node.search.split('\n')[0].includes(wanted) ? '' : h('i', {}, bdi(node.names.find((name) => name.toLocaleLowerCase().includes(wanted)) || '')),
  h('span', { class: 'count' }, String(node.statements)))));
  if (wanted && !found.length) box.append(h('li', { class: 'hint' }, 'No entity has this name.'));
}

function choose(node) {
  $('search').value = '';
  suggestions('');
  $('search').blur();
  state.tab = 'graph';
  if (node.at >= state.top) state.grown.add(node.at);
  select('node', node.at);
  reveal(node.at);
}

function searchKeys(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && found.length) {
    event.preventDefault();
    marker = (marker + step + found.length) % found.length;
    suggestions($('search').value.trim().toLocaleLowerCase());
  } else if (event.key === 'Enter' && found[marker]) {
    choose(found[marker]);
  }
}

function theme() {
  document.documentElement.dataset.theme = dark() ? 'dark' : 'light';
  $('theme').textContent = dark() ? '☀' : '☾';
}

const FIELDS = ['date', 'subject', 'relation', 'object', 'factuality', 'confidence', 'speaker', 'time',
  'place', 'quantity', 'sentence', 'title', 'source', 'url', 'statement'];

function record(statement) {
  const article = articles[statement.article] || {};
  return {
    ...statement, subject: nodes[statement.source].label, relation: statement.label,
    object: nodes[statement.target].label, title: article.title, source: article.source,
    url: article.url, statement: statement.id,
  };
}

// A cell that begins like a formula would be run by a spreadsheet.
const cell = (value) => `"${String(value ?? '').replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;

function download(kind) {
  const records = drawn.statements.map(record);
  if (kind === 'csv') {
    const lines = [FIELDS, ...records.map((each) => FIELDS.map((field) => each[field]))];
    save('statements.csv', 'text/csv', `\ufeff${lines.map((line) => line.map(cell).join()).join('\r\n')}\r\n`);
  } else if (kind === 'json') {
    const picked = records.map((each) => Object.fromEntries(FIELDS.map((field) => [field, each[field] ?? ''])));
    save('statements.json', 'application/json', JSON.stringify(picked, null, 1));
  } else if (kind === 'png') {
    picture();
  }
}

function picture() {
  const from = $('canvas').querySelector('canvas');
  const to = h('canvas', { width: from.width, height: from.height });
  const context = to.getContext('2d');
  context.fillStyle = ink().paper;
  context.fillRect(0, 0, to.width, to.height);
  context.drawImage(from, 0, 0);
  to.toBlob((blob) => save('graph.png', 'image/png', blob));
}

function save(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
