// Opens the link of `entente browser` in Chromium, runs each statement of the guide by clicks as a newcomer does, and wants of each
// that it runs; of the questions rows, but for conflicts, which those articles do not have; and of the drawing of one consultation as
// many nodes and lines as the list of edges has
// of it, where each fact stands once. Then it imports the saved scripts.
const fs = require('fs')
const path = require('path')
const { chromium } = require('playwright-core')
const table = require('./table.js')

const [program, tmp, picture] = process.argv.slice(2)
let failures = 0
const expect = (what, want, got) => {
  if (JSON.stringify(want) === JSON.stringify(got)) return
  failures++
  console.error(`${what}: want ${JSON.stringify(want)}, got ${JSON.stringify(got)}`)
}

// newest is the text of the frame on top, which is remembered.
const newest = (tab) => tab.evaluate(() => {
  window.seen = document.querySelector('[data-testid="stream"] [data-testid="frame"]')
  return window.seen ? window.seen.textContent : ''
})

const walk = async (tab) => {
  const told = fs.readFileSync(path.join(tmp, 'told'), 'utf8').split('\n')
  await tab.goto(told.find((l) => l.includes('cmd=guide')).trim() + '&preselectAuthMethod=NO_AUTH')
  await tab.getByText('Who met whom: a walk through the graph').waitFor({ timeout: 60000 })
  await tab.getByText('neo4j$').first().waitFor({ timeout: 60000 }) // connected
  const met = table(path.join(tmp, 'met.csv'))[0].id
  const facts = table(path.join(tmp, 'edges.csv')).filter((e) => e.Kind !== 'REPORTS' && [e.Source, e.Target].includes('Consultation:' + met))
  let questions = 0
  let drawings = 0
  for (let slide = 1; ; slide++) {
    const pres = tab.locator('pre.runnable:visible')
    for (let i = 0; i < (await pres.count()); i++) {
      const text = (await pres.nth(i).textContent()).trim()
      const first = text.split('\n')[0]
      await newest(tab)
      await pres.nth(i).click()
      await tab.getByTestId('editor-Run').click()
      const lines = text.split('\n').length
      await tab.waitForFunction(([cypher, lines]) => {
        const f = document.querySelector('[data-testid="stream"] [data-testid="frame"]')
        if (!f || f === window.seen) return false
        if (cypher) return /Displaying \d+ node|Started streaming|no records|ERROR/.test(f.textContent)
        return lines === 1 || /ERROR/.test(f.textContent) || f.querySelectorAll('[title^="Status: "] .fa-check-square-o').length === lines
      }, [!text.startsWith(':'), lines], { timeout: 30000 }).catch((e) => { throw new Error(`slide ${slide}: ${first}: ${e.message}`) })
      const said = await newest(tab)
      if (/ERROR|Neo\.ClientError|Failed to fetch|Parameter missing/.test(said)) expect(`slide ${slide}: ${first}`, 'no error', said.slice(-400))
      if (!text.startsWith(':')) {
        const drawn = said.match(/Displaying (\d+) nodes?, (\d+) relationships?/)
        if (text.includes('AS fact') || text.includes('AS seat')) {
          drawings++
          if (!drawn) expect(`slide ${slide}: ${first}`, 'a drawing', said.slice(0, 200))
          if (text.includes('all that was said of it') && drawn) {
            expect('nodes around a consultation', new Set(facts.flatMap((e) => [e.Source, e.Target])).size, +drawn[1])
            expect('facts around a consultation', facts.length, +drawn[2])
            if (picture) {
              await tab.waitForTimeout(3000) // until the drawing rests
              await tab.screenshot({ path: picture, type: 'jpeg', quality: 60, clip: { x: 0, y: 0, width: 1700, height: 670 } })
            }
          }
        } else {
          questions++
          if (/no changes, no records/.test(said) && first !== '// Conflicts') expect(`slide ${slide}: ${first}`, 'rows', 'none')
        }
      }
    }
    const next = tab.getByTestId('guideNextSlide')
    if (!(await next.count()) || !(await next.isEnabled()) || !(await next.isVisible())) return { slides: slide, questions, drawings }
    await next.click()
  }
}

// imported are the folders of saved scripts after queries.zip was dropped on the window.
const imported = async (tab) => {
  const zip = fs.readFileSync(path.join(tmp, 'files/queries.zip')).toString('base64')
  await tab.evaluate(async (content) => {
    const files = new DataTransfer()
    files.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], 'queries.zip', { type: 'application/zip' }))
    document.querySelector('.filedrop').dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))
  }, zip)
  await tab.getByTestId('navigationFavorites').click()
  await tab.getByTestId('savedScriptsFolder-pair').waitFor({ timeout: 20000 })
  await tab.getByTestId('expandFolder-pair').click()
  await tab.getByText('Consultations of a pair').first().waitFor({ timeout: 20000 })
  return tab.evaluate(() => [...document.querySelectorAll('[data-testid^="savedScriptsFolder-"]')].map((e) => e.dataset.testid.replace('savedScriptsFolder-', '')))
}

const main = async () => {
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
  try {
    const tab = await browser.newPage({ viewport: { width: 1700, height: 900 } })
    const was = await walk(tab)
    const folders = await imported(tab)
    for (const group of fs.readFileSync(path.join(tmp, 'groups'), 'utf8').trim().split('\n')) expect(`saved scripts of ${group}`, true, folders.includes(group))
    console.log(`Neo4j Browser in Chromium ${browser.version()}: ${was.slides} slides, ${was.questions} questions, ${was.drawings} drawings`)
  } finally {
    await browser.close()
  }
  process.exitCode = failures ? 1 : 0
}
main()
