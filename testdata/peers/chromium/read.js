// Opens the pages of exports in Chromium with a mouse and a keyboard, and compares what they show with the edge and node
// lists, and what they quote with the JSON-LD. Folders without pages have the data of pages alone, in PROJECTION.page.json: it
// is set into the page of another graph, whose bytes are otherwise the same.
const fs = require('fs')
const path = require('path')
const { pathToFileURL } = require('url')
const { chromium } = require('playwright-core')
const table = require('./table.js')

let failures = 0
const expect = (what, want, got) => {
  if (JSON.stringify(want) === JSON.stringify(got)) return
  failures++
  console.error(`${what}: want ${JSON.stringify(want)}, got ${JSON.stringify(got)}`)
}
const sorted = (list) => list.map((v) => v.join('\u0000')).sort()
const read = (...at) => fs.readFileSync(path.join(...at), 'utf8')

// pageOf is the address of a page, made of a shell and data where there is none.
const pageOf = (folder, projection, tmp, shell) => {
  const page = path.join(folder, projection + '.html')
  if (fs.existsSync(page)) return page
  const [before, rest] = shell.split('<script type="application/json" id="data">')
  const made = path.join(tmp, projection + '.html')
  fs.writeFileSync(made, before + '<script type="application/json" id="data">' + read(folder, projection + '.page.json') + rest.slice(rest.indexOf('</script>')))
  return made
}

// clickable is an edge whose middle nothing else comes near, and where that is on the screen.
const clickable = () => {
  const cy = document.getElementById('graph')._cyreg.cy
  const corner = document.getElementById('graph').getBoundingClientRect()
  const away = (p, a, b) => {
    const along = Math.max(0, Math.min(1, ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / ((b.x - a.x) ** 2 + (b.y - a.y) ** 2 || 1)))
    return Math.hypot(p.x - a.x - along * (b.x - a.x), p.y - a.y - along * (b.y - a.y))
  }
  for (const edge of cy.edges().toArray()) {
    const m = edge.renderedMidpoint()
    const free = cy.nodes().toArray().every((n) => away(m, n.renderedPosition(), n.renderedPosition()) > n.renderedOuterWidth() / 2 + 12) &&
      cy.edges().toArray().every((e) => e === edge || away(m, e.source().renderedPosition(), e.target().renderedPosition()) > 14)
    if (free) return { from: edge.source().id(), to: edge.target().id(), x: corner.x + m.x, y: corner.y + m.y }
  }
  return null
}

const look = async (browser, page, folder, projection, quotes) => {
  const name = `${path.basename(folder)}/${projection}.html`
  const tab = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  const said = []
  tab.on('console', (m) => said.push(m.text()))
  tab.on('pageerror', (e) => said.push(e.message))
  tab.on('dialog', (d) => { said.push('a dialog: ' + d.message()); d.dismiss() })
  tab.on('request', (r) => { if (!r.url().startsWith('file:')) said.push('asks for ' + r.url()) })
  await tab.goto(pathToFileURL(page).href)
  const nodes = table(path.join(folder, projection + '-nodes.csv'))
  const edges = table(path.join(folder, projection + '-edges.csv'))
  const drawn = await tab.evaluate(() => {
    const cy = document.getElementById('graph')._cyreg.cy
    return { nodes: cy.nodes(':visible').map((n) => [n.id(), n.data('label')]), edges: cy.edges(':visible').map((e) => [e.source().id(), e.target().id()]) }
  })
  expect(`${name}: nodes`, sorted(nodes.map((n) => [n.Id, n.Label])), sorted(drawn.nodes))
  expect(`${name}: edges`, sorted(edges.map((e) => [e.Source, e.Target])), sorted(drawn.edges))
  const many = (n, one) => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`
  expect(`${name}: what it says`, `${many(nodes.length, 'node')}, ${many(edges.length, 'edge')}`, (await tab.textContent('#status')).split(', ').slice(0, 2).join(', '))

  if (edges.length > 0) {
    const edge = await tab.evaluate(clickable)
    if (!edge) throw new Error(`${name}: no edge can be clicked`)
    await tab.mouse.click(edge.x, edge.y)
    await tab.waitForSelector('#told:not([hidden])', { timeout: 5000 })
    const told = await tab.evaluate(() => ({ of: [...document.querySelectorAll('#told > p button')].map((b) => b.textContent), quotes: [...document.querySelectorAll('#told blockquote p')].map((q) => q.textContent) }))
    const label = (id) => nodes.find((n) => n.Id === id).Label
    expect(`${name}: the clicked edge`, [label(edge.from), label(edge.to)], told.of)
    if (!told.quotes.length) expect(`${name}: quotes of the clicked edge`, 'one at least', 'none')
    expect(`${name}: quotes that the graph does not have`, [], told.quotes.filter((q) => !quotes.has(q)))
    await tab.keyboard.press('Escape')
    // The same without a mouse: the list, then the first of its edges.
    await tab.locator('#list ul').nth(1).locator('button').first().focus()
    await tab.keyboard.press('Enter')
    expect(`${name}: an edge of the list is open`, true, await tab.isVisible('#told blockquote') || projection === 'full')
    await tab.keyboard.press('Escape')
  }
  // Search, and days before all others.
  const heaviest = nodes.toSorted((a, b) => b.Weight - a.Weight)[0]
  const sought = heaviest.Label.split('\n')[0]
  await tab.fill('#search', sought)
  await tab.press('#search', 'Enter')
  expect(`${name}: found`, true, (await tab.textContent('#told h2')).includes(sought))
  await tab.fill('#search', '')
  await tab.evaluate(() => { const u = document.getElementById('until'); u.value = '1000-01-01'; u.dispatchEvent(new Event('change')) })
  expect(`${name}: edges until the year 1000`, '0 of', (await tab.textContent('#status')).split(', ')[1].slice(0, 4))
  expect(`${name}: what the page complains of`, [], said)
  await tab.close()
  console.log(`${name}, Chromium ${browser.version()}: ${drawn.nodes.length} nodes, ${drawn.edges.length} edges`)
}

const main = async (tmp, folders) => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] })
  try {
    const shell = read(folders.find((f) => fs.existsSync(path.join(f, 'full.html'))), 'full.html')
    for (const folder of folders) {
      const quotes = new Set([...read(folder, 'full.jsonld').matchAll(/"prov:value":("(?:[^"\\]|\\.)*")/g)].map((m) => shown(JSON.parse(m[1]))))
      for (const projection of ['full', 'dyads', 'officials', 'topics']) await look(browser, pageOf(folder, projection, tmp, shell), folder, projection, quotes)
    }
  } finally {
    await browser.close()
  }
  process.exitCode = failures ? 1 : 0
}
// shown is a text as pages show it: without control characters.
const shown = (s) => s.replaceAll('\r\n', '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
main(process.argv[2], process.argv.slice(3))
