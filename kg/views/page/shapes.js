// How things look: types by shape and by a colour of Okabe and Ito's palette, which stays
// apart for all kinds of colour vision; factuality by line and colour.

const DARK = matchMedia('(prefers-color-scheme: dark)');

const regular = (corners, turn) => (r) =>
  Array.from({ length: corners }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners + turn;
    return [r * Math.cos(angle), r * Math.sin(angle)];
  });
const up = -Math.PI / 2;
const star = (r) =>
  Array.from({ length: 10 }, (_, at) => {
    const long = at % 2 ? r * 0.5 : r * 1.2;
    return [long * Math.cos((Math.PI * at) / 5 + up), long * Math.sin((Math.PI * at) / 5 + up)];
  });

// [colour on light, colour on dark, corners; none is a circle]
const TYPES = {
  Person: ['#0072b2', '#4aa8e0', null],
  Organization: ['#e69f00', '#f0b030', regular(4, Math.PI / 4)],
  Country: ['#009e73', '#1fbf92', regular(6, 0)],
  Place: ['#56b4e9', '#7cc7f2', regular(3, up)],
  Group: ['#cc79a7', '#dd94bd', regular(3, -up)],
  Event: ['#d55e00', '#f07f2e', regular(4, 0)],
  Work: ['#b5a300', '#f0e442', star],
  Law: ['#3d4451', '#d5dae1', regular(5, up)],
  Concept: ['#8a94a0', '#8f9aa8', null],
};
const TYPE_ORDER = Object.keys(TYPES);
const PLURAL = {
  Person: 'People', Organization: 'Organizations', Country: 'Countries', Place: 'Places',
  Group: 'Groups', Event: 'Events', Work: 'Works', Law: 'Laws', Concept: 'Concepts',
};

// [dashes, colour on light, colour on dark]
const LINES = {
  Actual: [null, '#5b6675', '#a3afbd'],
  Planned: [[9, 5], '#0072b2', '#4aa8e0'],
  Requested: [[11, 4, 2, 4], '#b35f00', '#f0a040'],
  Possible: [[2, 5], '#7d8793', '#8f9aa8'],
  Denied: [[3, 4], '#c8281e', '#ff6b5e'],
};

function dark() {
  return state.theme ? state.theme === 'dark' : DARK.matches;
}

const typeOf = (name) => (Object.hasOwn(TYPES, name) ? TYPES[name] : TYPES.Concept);
const typeColour = (name) => typeOf(name)[dark() ? 1 : 0];
const lineOf = (name) => (Object.hasOwn(LINES, name) ? LINES[name] : LINES.Actual);
const lineColour = (name) => lineOf(name)[dark() ? 2 : 1];

function ink() {
  return dark()
    ? { paper: '#12161c', text: '#e8ecf1', halo: '#12161c' }
    : { paper: '#ffffff', text: '#1a202c', halo: '#ffffff' };
}

/** Trace the shape of a type around a point of the canvas. */
function trace(context, type, x, y, r) {
  const corners = typeOf(type)[2];
  context.beginPath();
  if (!corners) {
    context.arc(x, y, r, 0, 2 * Math.PI);
  } else {
    const grown = corners === TYPES.Organization[2] ? 1.15 : 1.18;
    for (const [dx, dy] of corners(r * grown)) context.lineTo(x + dx, y + dy);
  }
  context.closePath();
}

function svg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function typeIcon(type) {
  const corners = typeOf(type)[2];
  const hollow = type === 'Concept' || !Object.hasOwn(TYPES, type);
  const fill = hollow
    ? { fill: 'none', stroke: typeColour(type), 'stroke-width': 2.5 }
    : { fill: typeColour(type) };
  const shape = corners
    ? svg('polygon', { points: corners(7.5).map((point) => point.join()).join(' '), ...fill })
    : svg('circle', { r: hollow ? 5 : 6.2, ...fill });
  return svg('svg', { viewBox: '-9 -9 18 18', class: 'icon', 'aria-hidden': 'true' }, shape);
}

function lineIcon(factuality) {
  const stroke = lineColour(factuality);
  const line = svg('line', {
    x1: 0, y1: 6, x2: 36, y2: 6, stroke, 'stroke-width': 2,
    'stroke-dasharray': (lineOf(factuality)[0] || ['none']).join(' '),
  });
  const parts = [line];
  if (factuality === 'Denied') {
    parts.push(svg('path', { d: 'M14 2l8 8M22 2l-8 8', stroke, 'stroke-width': 2 }));
  }
  return svg('svg', { viewBox: '0 0 36 12', class: 'line', 'aria-hidden': 'true' }, ...parts);
}
