// The table: all statements that the filters leave, in the order of a column.

const ROWS = 200;
const COLUMNS = [
  ['Date', (s) => s.date], ['Subject', (s) => nodes[s.source].label], ['Relation', (s) => s.label],
  ['Object', (s) => nodes[s.target].label], ['Factuality', (s) => s.factuality],
  ['Speaker', (s) => s.speaker || ''], ['Source', (s) => s.publisher], ['Sentence', (s) => s.sentence],
];
let order = { column: 0, down: true };
let rows = ROWS;

function table() {
  const box = $('table');
  box.hidden = state.tab !== 'table';
  if (box.hidden) return;
  const value = COLUMNS[order.column][1];
  const sign = order.down ? -1 : 1;
  const passed = statements.filter((statement) => passes(statement))
    .sort((a, b) => sign * value(a).localeCompare(value(b), 'en') || a.at - b.at);
  box.replaceChildren(
    h('table', {},
      h('caption', {}, plural(passed.length, 'statement', 'statements'), ' of all entities on this page'),
      h('thead', {}, h('tr', {}, COLUMNS.map(([label], at) => h('th',
        { 'aria-sort': at !== order.column ? 'none' : order.down ? 'descending' : 'ascending', scope: 'col' },
        h('button', { onclick: () => sort(at) }, label, at === order.column ? (order.down ? ' ↓' : ' ↑') : ''))))),
      h('tbody', {}, passed.slice(0, rows).map((statement) => h('tr',
        { tabindex: 0, onclick: () => open(statement), onkeydown: (event) => event.key === 'Enter' && open(statement) },
        COLUMNS.map(([label, cell]) => h('td', { class: label.toLowerCase() },
          label === 'Factuality' ? badge(statement.factuality) : bdi(cell(statement)))))))),
    passed.length > rows ? h('button', { onclick: () => { rows += ROWS; table(); } },
      `Show more (${passed.length - rows} left)`) : '',
  );
}

function sort(column) {
  order = { column, down: column === order.column ? !order.down : column === 0 };
  table();
}

/** Show the evidence of a row: its ends are drawn if they were not. */
function open({ source, target, factuality }) {
  if (!drawn.nodes.includes(source) || !drawn.nodes.includes(target)) state.grown.add(source);
  select('bundle', `${source}>${target}:${factuality}`);
}
