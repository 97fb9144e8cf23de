// The evidence panel: what was chosen in, its statements with their sentences out.

const PAGE = 30;

function evidence() {
  const panel = $('evidence');
  panel.classList.toggle('open', Boolean(state.selected));
  panel.replaceChildren();
  if (state.selected?.kind === 'node') nodeEvidence(panel, nodes[state.selected.at]);
  else if (state.selected?.kind === 'bundle') bundleEvidence(panel, state.selected.key);
  else overview(panel);
  panel.scrollTop = 0;
}

function overview(panel) {
  panel.append(h('h2', {}, 'Evidence'));
  if (!statements.length) return;
  panel.append(
    h('p', { class: 'hint' }, 'Each line is a claim an article makes. ',
      h('strong', {}, 'Click a line or an entity'), ' to read the sentences behind it; ',
      h('strong', {}, 'double-click'), ' an entity to add its neighbours.'),
    h('h3', {}, 'Most connected'),
    h('ul', { class: 'plain' }, drawn.nodes
      .filter((at) => drawn.ties.get(at))
      .sort((a, b) => drawn.ties.get(b) - drawn.ties.get(a) || a - b)
      .slice(0, 8)
      .map((at) => h('li', {}, entity(at), h('span', { class: 'count' }, String(drawn.ties.get(at)))))),
    h('h3', {}, 'Most repeated claims'),
    h('ul', { class: 'plain' }, [...drawn.bundles]
      .sort((a, b) => b.statements.length - a.statements.length)
      .slice(0, 6)
      .map((bundle) => h('li', {}, h('button', { class: 'row', onclick: () => select('bundle', bundle.key) },
        claim(bundle.source, bundle.label, bundle.target), badge(bundle.factuality))))),
  );
}

function nodeEvidence(panel, node) {
  const passed = node.incident.filter((statement) => passes(statement));
  const hidden = new Set(passed.map((statement) => other(statement, node.at))
    .filter((at) => !spots.has(at) || !drawn.nodes.includes(at)));
  panel.append(
    closer(),
    h('h2', {}, typeIcon(node.type), ' ', bdi(node.label)),
    h('p', { class: 'hint' }, node.type, ' · ', plural(passed.length, 'statement', 'statements')),
    node.names.length ? h('p', { class: 'hint' }, 'Also: ', bdi(node.names.join(', '))) : '',
    hidden.size ? h('button', { onclick: () => grow(node.at) },
      `Show ${plural(hidden.size, 'more neighbour', 'more neighbours')}`) : '',
  );
  list(panel, passed);
}

function bundleEvidence(panel, key) {
  const bundle = drawn.bundles.find((found) => found.key === key);
  if (!bundle) {
    panel.append(closer(), h('p', { class: 'hint' }, 'The filters hide what was chosen.'));
    return;
  }
  panel.append(
    closer(),
    h('h2', { class: 'small' }, entity(bundle.source), h('span', { class: 'relation' }, bundle.label), entity(bundle.target)),
    h('p', { class: 'hint' }, badge(bundle.factuality), ' ', plural(bundle.statements.length, 'statement', 'statements')),
  );
  list(panel, bundle.statements);
}

function closer() {
  return h('button', { class: 'close', 'aria-label': 'Close', onclick: () => select(null) }, '×');
}

/** Statements, the latest first, a page at a time. */
function list(panel, found) {
  const sorted = [...found].sort((a, b) => (a.date === b.date ? a.at - b.at : a.date < b.date ? 1 : -1));
  const box = h('div', { class: 'cards' });
  let shown = 0;
  const more = h('button', { onclick: () => page() });
  const page = () => {
    box.append(...sorted.slice(shown, shown + PAGE).map(card));
    shown = Math.min(shown + PAGE, sorted.length);
    more.hidden = shown >= sorted.length;
    more.textContent = `Show more (${sorted.length - shown} left)`;
  };
  page();
  panel.append(box, more);
}

function card(statement) {
  const facts = [
    ['said by', statement.speaker], ['when', statement.time],
    ['where', statement.place], ['how much', statement.quantity],
  ].filter(([, value]) => value);
  const content = statementById.get(statement.content);
  const sure = Math.round(100 * statement.confidence);
  return h('article', { class: 'card' },
    h('p', { class: 'claim' }, claim(statement.source, statement.label, statement.target, true)),
    h('p', { class: 'facts' }, badge(statement.factuality),
      facts.map(([label, value]) => h('span', {}, h('i', {}, label), ' ', bdi(value))),
      h('span', { class: 'sure', title: `Found by the rule “${statement.rule || '?'}”` }, `confidence ${sure} %`)),
    content ? h('p', { class: 'facts' }, h('i', {}, 'about'), ' ',
      claim(content.source, content.label, content.target, true)) : '',
    h('blockquote', {}, marked(statement)),
    h('footer', {}, origin(statement)),
  );
}

function origin(statement) {
  const article = articles[statement.article] || {};
  const title = article.title || 'Untitled article';
  const about = [statement.publisher, statement.date].filter(Boolean).join(', ');
  return h('span', {}, link(article.url, title), h('br'), bdi(about));
}

/** A link, for addresses of the web alone; other text stays text. */
function link(address, text) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    return bdi(text);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return bdi(text);
  return h('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, bdi(text));
}

/** The sentence with subject, relation and object marked where they stand in it. */
function marked({ sentence, subject_text: subject, surface, object_text: object }) {
  const spans = [];
  const find = (words, kind, from) => {
    for (let at = words ? sentence.indexOf(words, from) : -1; at >= 0; at = sentence.indexOf(words, at + 1)) {
      const end = at + words.length;
      const whole = !/\w/.test(sentence[at - 1] || ' ') && !/\w/.test(sentence[end] || ' ');
      if (whole && !spans.some((span) => at < span.end && end > span.at)) {
        spans.push({ at, end, kind });
        return end;
      }
    }
    return 0;
  };
  const first = find(subject, 'subject', 0);
  const verb = find(surface, 'surface', first) || find(surface, 'surface', 0);
  if (!find(object, 'object', verb)) find(object, 'object', 0);
  spans.sort((a, b) => a.at - b.at);
  const parts = [];
  let last = 0;
  for (const { at, end, kind } of spans) {
    parts.push(sentence.slice(last, at), h('mark', { class: kind }, sentence.slice(at, end)));
    last = end;
  }
  return [...parts, sentence.slice(last)];
}

function claim(source, label, target, linked) {
  const end = (at) => (linked ? entity(at) : h('b', {}, bdi(nodes[at].label)));
  return h('span', {}, end(source), h('span', { class: 'relation' }, label), end(target));
}

function entity(at) {
  return h('button', { class: 'entity', onclick: () => select('node', at) },
    typeIcon(nodes[at].type), bdi(nodes[at].label));
}

function badge(factuality) {
  return h('span', { class: `badge ${FACTUALITIES.includes(factuality) ? factuality : ''}`,
    title: Object.hasOwn(MEANING, factuality) ? MEANING[factuality] : false }, factuality);
}

const bdi = (text) => h('bdi', {}, text);
