// The timeline: statements by the day their article appeared; drawing across it picks a time.

const DAY = 86400000;
const HIGH = 48;
const dayOf = (date) => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);
const dateOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const dated = statements.filter(({ date }) => date && Number.isFinite(dayOf(date)));
const days = dated.map(({ date }) => dayOf(date));
const firstDay = days.reduce((a, b) => Math.min(a, b), Infinity);
const lastDay = days.reduce((a, b) => Math.max(a, b), -Infinity);
const span = lastDay - firstDay + 1;
const binDays = span <= 70 ? 1 : span <= 750 ? 7 : Math.ceil(span / 80);
const bins = dated.length ? Math.ceil(span / binDays) : 0;
let chart = null;

function timeline() {
  const box = $('timeline');
  box.hidden = bins < 2;
  if (box.hidden) return;
  if (!chart) build(box);
  const wide = chart.clientWidth || 600;
  const total = new Array(bins).fill(0);
  const shown = new Array(bins).fill(0);
  const inGraph = new Set(drawn.statements);
  for (const statement of dated) {
    if (!passes(statement, 'date')) continue;
    const bin = Math.floor((dayOf(statement.date) - firstDay) / binDays);
    total[bin] += 1;
    if (inGraph.has(statement)) shown[bin] += 1;
  }
  const peak = Math.max(1, ...total);
  const bar = (count, at, kind) => svg('rect', {
    x: (at * wide) / bins + 0.5, width: Math.max(1, wide / bins - 1.5), class: kind,
    y: HIGH - (HIGH * count) / peak, height: (HIGH * count) / peak,
  });
  chart.replaceChildren(
    ...total.map((count, at) => bar(count, at, 'all')),
    ...shown.map((count, at) => bar(count, at, 'shown')),
  );
  brush(wide);
  $('from').textContent = state.from || dateOf(firstDay);
  $('to').textContent = state.to || dateOf(lastDay);
  $('all-dates').hidden = !(state.from || state.to);
}

function build(box) {
  chart = svg('svg', { class: 'chart', height: HIGH, role: 'img', 'aria-label': 'Statements over time' });
  chart.addEventListener('pointerdown', drag);
  box.append(
    h('div', { class: 'dates' },
      h('span', { id: 'from' }),
      h('span', { class: 'hint' }, `Articles by date, ${binDays === 1 ? 'daily' : binDays === 7 ? 'weekly' : `${binDays} days a bar`}: draw across to pick a time `,
        h('button', { id: 'all-dates', hidden: true, onclick: () => pick('', '') }, 'All dates')),
      h('span', { id: 'to' })),
    chart,
  );
  new ResizeObserver(() => timeline()).observe(box);
}

/** Shade what is left out, and put a handle at each end. */
function brush(wide) {
  const x = (day) => (wide * (day - firstDay)) / (bins * binDays);
  const left = state.from ? x(dayOf(state.from)) : 0;
  const right = state.to ? x(dayOf(state.to) + 1) : wide;
  chart.append(
    svg('rect', { x: 0, y: 0, width: Math.max(0, left), height: HIGH, class: 'out' }),
    svg('rect', { x: right, y: 0, width: Math.max(0, wide - right), height: HIGH, class: 'out' }),
    handle('from', left, state.from || dateOf(firstDay)),
    handle('to', right, state.to || dateOf(lastDay)),
  );
}

function handle(end, x, date) {
  const rect = svg('rect', {
    x: end === 'from' ? x : x - 5, y: 0, width: 5, height: HIGH, rx: 2, class: 'handle', tabindex: 0,
    role: 'slider', 'aria-label': end === 'from' ? 'Earliest date' : 'Latest date',
    'aria-valuetext': date, 'aria-valuenow': dayOf(date), 'aria-valuemin': firstDay, 'aria-valuemax': lastDay,
    'data-end': end,
  });
  rect.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -binDays, ArrowRight: binDays }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const day = Math.min(lastDay, Math.max(firstDay, dayOf(date) + step));
    if (end === 'from') pick(dateOf(Math.min(day, dayOf(state.to || dateOf(lastDay)))), state.to);
    else pick(state.from, dateOf(Math.max(day, dayOf(state.from || dateOf(firstDay)))));
    chart.querySelector(`[data-end=${end}]`).focus();
  });
  return rect;
}

function drag(event) {
  const box = chart.getBoundingClientRect();
  const bin = (x) => Math.min(bins - 1, Math.max(0, Math.floor(((x - box.left) / box.width) * bins)));
  const { end } = event.target.dataset;
  // A handle moves its own end: the other stays.
  const fixed = end === 'from' && state.to ? Math.floor((dayOf(state.to) - firstDay) / binDays)
    : end === 'to' && state.from ? Math.floor((dayOf(state.from) - firstDay) / binDays)
      : end === 'from' ? bins - 1 : end === 'to' ? 0 : bin(event.clientX);
  const move = ({ clientX }) => {
    const [low, high] = [fixed, bin(clientX)].sort((a, b) => a - b);
    pick(low === 0 ? '' : dateOf(firstDay + low * binDays),
      high === bins - 1 ? '' : dateOf(firstDay + (high + 1) * binDays - 1));
  };
  const stop = () => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', stop);
  };
  event.preventDefault();
  addEventListener('pointermove', move);
  addEventListener('pointerup', stop);
  if (!end) move(event);
}

function pick(from, to) {
  if (from === state.from && to === state.to) return;
  [state.from, state.to] = [from, to];
  refresh();
}
