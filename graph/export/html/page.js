'use strict'
// All that comes from articles is put into the page as text, never as markup.
const data = JSON.parse(document.getElementById('data').textContent)
const $ = (id) => document.getElementById(id)

// make is an element with attributes, and texts or elements in it. A text is kept apart from the direction of its surroundings.
const make = (name, attributes = {}, ...inside) => {
  const e = document.createElement(name)
  for (const [k, v] of Object.entries(attributes)) k in e ? (e[k] = v) : e.setAttribute(k, v)
  e.append(...inside)
  return e
}
const words = (text) => make('bdi', {}, text)
const many = (n, one, more) => `${n.toLocaleString('en')} ${n === 1 ? one : more}`
const fold = (s) => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const day = (d) => new Date(d + 'T00:00Z').toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const years = (first, last) => (!first ? 'undated' : first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : first.slice(0, 4) + '–' + last.slice(0, 4))

const full = data.projection === 'full'
const headings = { full: 'All that was said', dyads: 'Who met whom', officials: 'Officials who met', topics: 'Who discussed what' }
const kindNames = { MET: 'met' }
const kindName = (k) => kindNames[k] || k.replaceAll('_', ' ').toLowerCase()
const big = data.edges.length > 2500 || data.nodes.length > 1000
const heaviest = { node: Math.max(1, ...data.nodes.map((n) => n.weight)), edge: data.edges.reduce((m, e) => Math.max(m, e.weight), 1) }
const coarse = 1 + Math.min(2, data.nodes.length / 800) // the thinnest line, which is seen from afar in a large drawing
const diameter = (w) => 10 + 50 * Math.sqrt(w / heaviest.node) // the area tells the weight
const thickness = (w) => coarse + 7 * Math.sqrt(Math.max(0, w - 1) / heaviest.edge)
// In a large drawing the names of what is heavy are read from afar.
const lettering = Math.min(1.1, 0.1 + data.nodes.length / 700)
data.nodes.forEach((n) => { n.folded = fold(n.label) })

// The drawing.
const shapes = { Organization: 'round-rectangle', Topic: 'diamond', City: 'triangle', Consultation: 'ellipse', Article: 'rectangle', Country: 'ellipse', Official: 'ellipse' }
const shape = (k) => shapes[k] || 'round-rectangle'
const dark = matchMedia('(prefers-color-scheme: dark)')
// shade is a colour as it stands on the paper: lighter on a dark one.
const shade = (colour) => '#' + [1, 3, 5].map((i) => {
  const c = parseInt(colour.slice(i, i + 2), 16)
  return Math.round(dark.matches ? c + (255 - c) * 0.4 : c).toString(16).padStart(2, '0')
}).join('')
const colours = () => Object.fromEntries(data.kinds.map((k) => [k.name, shade(k.colour)]))
const look = () => {
  const css = getComputedStyle(document.documentElement)
  const [ink, paper, edge, picked] = ['--ink', '--paper', '--edge', '--picked'].map((v) => css.getPropertyValue(v).trim())
  const fill = colours()
  return [
    { selector: 'node', style: {
      'background-color': (n) => fill[n.data('kind')], shape: (n) => shape(n.data('kind')), width: 'data(size)', height: 'data(size)', 'border-width': 1.5, 'border-color': paper,
      label: 'data(label)', color: ink, 'font-size': 'data(font)', 'font-family': 'system-ui, sans-serif', 'min-zoomed-font-size': 7,
      'text-wrap': 'ellipsis', 'text-max-width': (n) => 12 * n.data('font'), 'text-valign': 'bottom', 'text-margin-y': 3, 'text-outline-color': paper, 'text-outline-width': big ? 0 : 2,
    } },
    { selector: 'edge', style: { width: 'data(width)', 'line-color': edge, 'curve-style': big ? 'haystack' : 'bezier', 'haystack-radius': 0.3, opacity: big ? 0.6 : 0.85, 'control-point-step-size': 14 } },
    ...(data.directed && !big ? [{ selector: 'edge', style: { 'target-arrow-shape': 'triangle', 'target-arrow-color': edge, 'arrow-scale': 0.7 } }] : []),
    { selector: '.out', style: { display: 'none' } },
    { selector: 'node.faint', style: { opacity: 0.18 } },
    { selector: 'edge.faint', style: { opacity: 0.08 } },
    { selector: 'edge.near', style: { 'line-color': picked, 'target-arrow-color': picked, opacity: 0.75, 'z-index': 2 } },
    { selector: 'node.found', style: { 'border-width': 4, 'border-color': picked, 'min-zoomed-font-size': 0, 'z-index': 3 } },
    { selector: 'node.picked', style: { 'border-width': 4, 'border-color': picked, 'min-zoomed-font-size': 0, 'text-max-width': 400, 'z-index': 9 } },
    { selector: 'edge.picked', style: { 'line-color': picked, 'target-arrow-color': picked, opacity: 1, 'z-index': 9 } },
    { selector: 'core', style: { 'active-bg-opacity': 0 } },
  ]
}
const cy = cytoscape({
  container: $('graph'), layout: { name: 'preset', fit: true, padding: 45 }, minZoom: 0.02, maxZoom: 4, boxSelectionEnabled: false, autounselectify: true,
  pixelRatio: big ? 1 : 'auto', textureOnViewport: big, style: look(),
  elements: {
    nodes: data.nodes.map((n, i) => ({ data: { id: n.id, at: i, kind: n.kind, label: n.label, size: diameter(n.weight), font: 9 + diameter(n.weight) * lettering }, position: { x: n.x, y: n.y } })),
    edges: data.edges.map((e, i) => ({ data: { id: 'edge ' + i, at: i, source: data.nodes[e.from].id, target: data.nodes[e.to].id, width: thickness(e.weight) } })),
  },
})
const nodes = cy.nodes().toArray()
const edges = cy.edges().toArray()
dark.addEventListener('change', () => { cy.style(look()); legend() })

// What is asked for. An edge is shown while one of its consultations is, and a node while one of its edges is.
const asked = { since: '', until: '', topic: -1, hidden: new Set(), text: '' }
const narrowed = () => asked.since || asked.until || asked.topic >= 0
const under = (topic) => {
  for (let steps = 0; topic >= 0 && steps <= data.topics.length; steps++, topic = data.topics[topic].above) if (topic === asked.topic) return true
  return false
}
const held = (c) => (!asked.since && !asked.until || c.first && c.last >= asked.since && (!asked.until || c.first <= asked.until)) &&
  (asked.topic < 0 || c.topics.some(under))
const shown = { nodes: [], edges: [], weights: [], consultations: 0, undated: 0 }
const filter = () => {
  const on = data.consultations.map(held)
  const all = !narrowed()
  const seen = new Set()
  shown.weights = data.edges.map((e) => (all || full ? e.weight : e.in.reduce((n, c) => n + on[c], 0)))
  const live = data.edges.map((e) => all || e.in.some((c) => on[c]))
  data.edges.forEach((e, i) => { if (live[i]) seen.add(e.from).add(e.to) })
  data.nodes.forEach((n, i) => { if (all || n.in.some((c) => on[c])) seen.add(i) })
  const there = data.nodes.map((n, i) => seen.has(i) && !asked.hidden.has(n.kind))
  // What the taxonomy says belongs to no consultation: it stays between what stays.
  const joins = data.edges.map((e, i) => there[e.from] && there[e.to] && (live[i] || !e.in.length))
  shown.nodes = there.flatMap((yes, i) => (yes ? [i] : []))
  shown.edges = joins.flatMap((yes, i) => (yes ? [i] : []))
  shown.consultations = on.filter(Boolean).length
  shown.undated = asked.since || asked.until ? data.consultations.filter((c) => !c.first && (asked.topic < 0 || c.topics.some(under))).length : 0
  cy.batch(() => {
    nodes.forEach((n, i) => n.toggleClass('out', !there[i]))
    edges.forEach((e, i) => {
      e.toggleClass('out', !joins[i])
      const width = thickness(shown.weights[i])
      if (e.data('width') !== width) e.data('width', width)
    })
  })
  const of = (part, whole, one, more) => (part === whole ? many(whole, one, more) : `${part.toLocaleString('en')} of ${many(whole, one, more)}`)
  $('status').textContent = [of(shown.nodes.length, data.nodes.length, 'node', 'nodes'), of(shown.edges.length, data.edges.length, 'edge', 'edges'),
    of(shown.consultations, data.consultations.length, 'consultation', 'consultations')].join(', ') +
    (shown.undated ? `. ${many(shown.undated, 'has', 'have')} no date and ${shown.undated === 1 ? 'is' : 'are'} left out` : '')
  list()
}

// The list tells what the drawing shows.
const title = (e) => [words(data.nodes[e.from].label), full ? ` ${kindName(e.kind)} ` : ' – ', words(data.nodes[e.to].label)]
const row = (inside, much, pick) => make('li', {}, make('button', { type: 'button', onclick: pick }, make('span', { className: 'name' }, ...inside), make('span', { className: 'much' }, much)))
// rows are the first of many, and the rest when asked for.
const rows = (all, draw, step = 60) => {
  const ul = make('ul')
  let at = 0
  const more = make('button', { type: 'button', className: 'more', onclick: () => next() })
  const next = () => {
    ul.append(...all.slice(at, at + step).map(draw))
    at = Math.min(at + step, all.length)
    more.textContent = `show more of ${all.length.toLocaleString('en')}`
    more.hidden = at >= all.length
  }
  next()
  return [ul, more]
}
const nodeRow = (i) => row([words(data.nodes[i].label)], data.kinds.length > 1 ? `${data.nodes[i].kind}, ${data.nodes[i].weight}` : String(data.nodes[i].weight), () => pick(nodes[i], true))
const edgeRow = (i) => row(title(data.edges[i]), `${shown.weights[i]} · ${years(...span(data.edges[i]))}`, () => pick(edges[i], true))
const span = (e) => {
  const dated = e.in.map((c) => data.consultations[c]).filter((c) => c.first && held(c))
  return dated.length ? [dated[0].first, dated.reduce((m, c) => (c.last > m ? c.last : m), '')] : ['', '']
}
const list = () => {
  const wanted = fold(asked.text.trim())
  const fits = (i) => !wanted || data.nodes[i].folded.includes(wanted)
  const found = shown.nodes.filter(fits).sort((a, b) => data.nodes[b].weight - data.nodes[a].weight)
  const joined = shown.edges.filter((i) => fits(data.edges[i].from) || fits(data.edges[i].to)).sort((a, b) => shown.weights[b] - shown.weights[a])
  cy.batch(() => nodes.forEach((n, i) => n.toggleClass('found', Boolean(wanted) && fits(i))))
  $('list').replaceChildren(
    make('h2', {}, wanted ? `${many(found.length, 'node', 'nodes')} found` : 'Nodes'), ...rows(found, nodeRow, wanted ? 60 : 12),
    make('h2', {}, wanted ? 'Their edges' : 'Edges'), ...rows(joined, edgeRow),
  )
  return found
}

// What is told of a node or an edge.
const back = () => make('button', { type: 'button', id: 'back', onclick: () => pick(null) }, '← list')
const source = (a) => {
  const name = a.url ? make('a', { href: a.url, rel: 'noopener noreferrer', target: '_blank' }, words(a.title)) : words(a.title)
  return make('cite', {}, name, ...(a.publisher ? [', ', words(a.publisher)] : []), a.published ? `, ${day(a.published)}` : '')
}
const consultation = (c, quotes) => [
  make('h3', {}, words(data.consultations[c].name)),
  ...(data.consultations[c].topics.length ? [make('p', { className: 'quiet' }, 'About ', words(data.consultations[c].topics.map((t) => data.topics[t].name).join(', ')))] : []),
  ...quotes.map((q) => make('blockquote', {}, make('p', { dir: 'auto' }, data.quotes[q].text), source(data.articles[data.quotes[q].article]))),
  make('code', {}, `entente show ${data.consultations[c].id}`),
]
const tellEdge = (i) => {
  const e = data.edges[i]
  const on = e.in.filter((c) => held(data.consultations[c])).reverse()
  const box = make('div')
  const step = 30
  const next = (from) => {
    for (const c of on.slice(from, from + step)) box.append(make('div', {}, ...consultation(c, e.quotes.filter((q) => data.quotes[q].consultation === c))))
    if (on.length > from + step) {
      const more = make('button', { type: 'button', className: 'more', onclick: () => { more.remove(); next(from + step) } }, `show more of ${on.length}`)
      box.append(more)
    }
  }
  next(0)
  return [make('h2', {}, ...title(e)), make('p', { className: 'quiet' }, e.in.length ? `${many(on.length, 'consultation', 'consultations')}, ${years(...span(e))}` : 'known, whatever texts say'),
    make('p', {}, ...[e.from, e.to].map((n) => make('button', { type: 'button', onclick: () => pick(nodes[n], true) }, words(data.nodes[n].label)))), box]
}
const tellNode = (i) => {
  const n = data.nodes[i]
  const mine = shown.edges.filter((x) => data.edges[x].from === i || data.edges[x].to === i).sort((a, b) => shown.weights[b] - shown.weights[a])
  const other = (x) => {
    const e = data.edges[x]
    const far = data.nodes[e.from === i ? e.to : e.from]
    return row([words(far.label), ...(full ? [make('span', { className: 'quiet' }, ` ${kindName(e.kind)}`)] : [])], `${shown.weights[x]} · ${years(...span(e))}`, () => pick(edges[x], true))
  }
  return [make('h2', {}, words(n.label)), make('p', { className: 'quiet' }, [n.kind, n.kind === 'Consultation' ? many(n.weight, 'account', 'accounts') : many(n.weight, 'consultation', 'consultations'), years(n.first, n.last)].join(', ')),
    make('h3', {}, many(mine.length, 'edge', 'edges')), ...rows(mine, other)]
}

// pick opens a node or an edge, or none; going brings it into view.
let picked = null
const pick = (it, going) => {
  picked = it
  cy.batch(() => {
    cy.elements().removeClass('picked near faint')
    if (!it) return
    const near = it.isNode() ? it.closedNeighborhood() : it.union(it.connectedNodes())
    cy.elements().difference(near).addClass('faint')
    if (it.isNode()) near.edges().addClass('near')
    it.addClass('picked')
  })
  $('told').hidden = !it
  $('list').hidden = Boolean(it)
  if (!it) return
  $('told').replaceChildren(back(), ...(it.isNode() ? tellNode(it.data('at')) : tellEdge(it.data('at'))))
  if (!going) return
  $('back').focus({ preventScroll: true })
  $('panel').scrollTop = Math.max(0, $('told').offsetTop - 12)
  const box = (it.isNode() ? it : it.connectedNodes()).renderedBoundingBox()
  if (box.x1 < 0 || box.y1 < 0 || box.x2 > cy.width() || box.y2 > cy.height()) cy.center(it.isNode() ? it : it.connectedNodes())
}
cy.on('tap', (event) => pick(event.target === cy ? null : event.target))
cy.on('mouseover', 'node, edge', () => { $('graph').style.cursor = 'pointer' })
cy.on('mouseout', 'node, edge', () => { $('graph').style.cursor = '' })

// The fields.
const change = (set) => (event) => {
  set(event.target)
  filter()
  if (picked) picked.hasClass('out') ? pick(null) : pick(picked)
}
const legend = () => {
  const fill = colours()
  $('kinds').replaceChildren($('kinds').querySelector('legend'), ...data.kinds.map((k) => {
    const dot = make('span', { className: 'dot' })
    dot.style.background = fill[k.name]
    dot.style.borderRadius = shape(k.name) === 'ellipse' ? '50%' : '20%'
    const box = make('input', { type: 'checkbox', checked: !asked.hidden.has(k.name), onchange: change((t) => (t.checked ? asked.hidden.delete(k.name) : asked.hidden.add(k.name))) })
    return make('label', {}, box, dot, `${k.name} (${k.nodes.toLocaleString('en')})`)
  }))
}
const topics = () => {
  const below = new Map()
  data.topics.forEach((t, i) => below.set(t.above, [...(below.get(t.above) || []), i]))
  const add = (above, depth) => {
    for (const i of below.get(above) || []) {
      $('topic').append(make('option', { value: String(i) }, '\u2003'.repeat(depth) + data.topics[i].name))
      if (depth < 9) add(i, depth + 1)
    }
  }
  add(-1, 0)
}
const days = data.consultations.filter((c) => c.first)
for (const id of ['since', 'until']) {
  if (days.length) {
    $(id).min = days[0].first
    $(id).max = days.reduce((m, c) => (c.last > m ? c.last : m), '')
  }
  $(id).onchange = change((t) => { asked[id] = t.value })
}
$('topic').onchange = change((t) => { asked.topic = t.value === '' ? -1 : Number(t.value) })
let waiting = 0
$('search').oninput = () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => { asked.text = $('search').value; pick(null); list() }, 120)
}
$('search').onkeydown = (event) => {
  if (event.key !== 'Enter') return
  clearTimeout(waiting)
  asked.text = $('search').value
  const found = list()
  if (found.length) pick(nodes[found[0]], true)
}
const zoom = (by) => cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
const whole = () => cy.fit(cy.elements().not('.out'), 45)
$('closer').onclick = () => zoom(1.3)
$('farther').onclick = () => zoom(1 / 1.3)
$('whole').onclick = whole
const keys = {
  '+': () => zoom(1.3), '=': () => zoom(1.3), '-': () => zoom(1 / 1.3), 0: whole, ArrowLeft: () => cy.panBy({ x: 60, y: 0 }), ArrowRight: () => cy.panBy({ x: -60, y: 0 }),
  ArrowUp: () => cy.panBy({ x: 0, y: 60 }), ArrowDown: () => cy.panBy({ x: 0, y: -60 }),
}
$('graph').onkeydown = (event) => {
  if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return
  keys[event.key]()
  event.preventDefault()
}
document.onkeydown = (event) => {
  if (event.key === 'Escape') pick(null)
  if (event.key === '/' && !/^(INPUT|SELECT)$/.test(document.activeElement.tagName)) { $('search').focus(); event.preventDefault() }
}

$('heading').textContent = headings[data.projection]
document.title = `${headings[data.projection]} – entente`
if (data.of > data.nodes.length) {
  $('cut').hidden = false
  $('cut').textContent = `The ${data.nodes.length.toLocaleString('en')} nodes of most edges are drawn, of ${data.of.toLocaleString('en')}. A part by days, country or topic can be drawn whole.`
}
legend()
topics()
filter()
