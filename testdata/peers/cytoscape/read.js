// Loads exports in Cytoscape.js without a window, and compares what it holds with what the edge and node lists say.
const fs = require('fs')
const path = require('path')
const cytoscape = require('cytoscape')
const table = require('./table.js')

let failures = 0
const expect = (what, want, got) => {
  if (JSON.stringify(want) !== JSON.stringify(got)) {
    failures++
    console.error(`${what}: want ${JSON.stringify(want)}, got ${JSON.stringify(got)}`)
  }
}

for (const folder of process.argv.slice(2)) {
  for (const projection of ['full', 'dyads', 'officials', 'topics']) {
    const graph = JSON.parse(fs.readFileSync(path.join(folder, projection + '.cyjs'), 'utf8'))
    const cy = cytoscape({ headless: true, elements: graph.elements })
    const nodes = table(path.join(folder, projection + '-nodes.csv'))
    const edges = table(path.join(folder, projection + '-edges.csv'))
    const sorted = (list) => list.map((v) => v.join('\u0000')).sort()
    expect(`${projection}: labels`, sorted(nodes.map((n) => [n.Id, n.Label])), sorted(cy.nodes().map((n) => [n.id(), n.data('label')])))
    expect(`${projection}: weights`, sorted(edges.map((e) => [e.Source, e.Target, +e.Weight])),
      sorted(cy.edges().map((e) => [e.source().id(), e.target().id(), e.data('weight')])))
    const heaviest = Math.max(0, ...edges.map((e) => +e.Weight))
    expect(`${projection}: selected by weight`, edges.filter((e) => +e.Weight === heaviest).length, cy.edges(`[weight = ${heaviest}]`).length)
    console.log(`${projection}.cyjs, Cytoscape.js ${cytoscape.version}: ${cy.nodes().length} nodes, ${cy.edges().length} edges`)
  }
}
process.exitCode = failures ? 1 : 0
