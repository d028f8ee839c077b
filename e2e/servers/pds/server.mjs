// Starts a real PDS with its PLC on free ports of loopback and says where, as one line of JSON. Its folder of
// installed packages is the first argument. Ends when its standard input closes, so it never outlives a test.

import { createRequire } from 'node:module'
import path from 'node:path'

const [folder] = process.argv.slice(2)
if (folder === undefined || folder === '--help') {
  process.stdout.write('Usage: node server.mjs FOLDER_WITH_NODE_MODULES\n')
  process.exit(folder === undefined ? 2 : 0)
}

const { TestNetworkNoAppView } = createRequire(path.join(folder, 'package.json'))('@atproto/dev-env')
const network = await TestNetworkNoAppView.create({ pds: {}, plc: {} })
process.stdout.write(`${JSON.stringify({ ready: true, url: network.pds.url, plcUrl: network.plc.url })}\n`)

process.stdin.resume()
process.stdin.once('end', () => {
  // Whatever the close does, the process must go: its data lives in a temporary folder.
  void network.close().finally(() => process.exit(0))
})
