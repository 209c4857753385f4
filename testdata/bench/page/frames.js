// Works with a page as a reader does, and prints the times of frames in milliseconds.
const { pathToFileURL } = require('url')
const { chromium } = require('playwright-core')
const [program, page] = process.argv.slice(2)

const main = async () => {
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await tab.goto(pathToFileURL(page).href)
  console.log(await tab.textContent('#status'))
  const during = async (name, act) => {
    await tab.evaluate(() => {
      window.took = []
      let last = performance.now()
      const frame = (now) => { window.took.push(now - last); last = now; window.next = requestAnimationFrame(frame) }
      requestAnimationFrame(frame)
    })
    await act()
    const took = (await tab.evaluate(() => { cancelAnimationFrame(window.next); return window.took.slice(1) })).sort((a, b) => a - b)
    const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))].toFixed(0)
    console.log(`${name}: ${took.length} frames, ${at(0.5)} ms, ${at(0.95)} ms, ${at(1)} ms`)
  }
  const pull = async (x, y) => {
    await tab.mouse.move(x, y)
    await tab.mouse.down()
    for (let i = 0; i < 40; i++) await tab.mouse.move(x + i * 4, y + i * 2)
    await tab.mouse.up()
  }
  await tab.mouse.move(900, 300)
  await during('zoom', async () => { for (let i = 0; i < 30; i++) await tab.mouse.wheel(0, i < 15 ? -120 : 120) })
  await during('move', () => pull(700, 420))
  const node = await tab.evaluate(() => {
    whole()
    const corner = document.getElementById('graph').getBoundingClientRect()
    const at = nodes[0].renderedPosition()
    return [corner.x + at.x, corner.y + at.y]
  })
  await during('pull a node', () => pull(...node))
  console.log(`filter by a topic: ${(await tab.evaluate(() => { const start = performance.now(); asked.topic = 3; filter(); return performance.now() - start })).toFixed(0)} ms`)
  await browser.close()
}
main()
