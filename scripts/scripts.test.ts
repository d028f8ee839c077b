import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const repository = path.resolve(import.meta.dirname, '..')
const { scripts } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}
const ours = Object.entries(scripts).filter(([, command]) => command.startsWith('node scripts/'))

describe('the commands of package.json', () => {
  it.each(ours)('npm run %s explains itself with --help and ends well', async (_name, command) => {
    const [, ...args] = command.split(' ')
    const { stdout } = await promisify(execFile)(process.execPath, [...args, '--help'], { cwd: repository })
    expect(stdout).toContain('Usage')
  })

  it.each(['test', 'bench'])('npm run %s refuses an option it does not know, with code 2', async (name) => {
    const [, ...args] = (scripts[name] ?? '').split(' ')
    const failing = promisify(execFile)(process.execPath, [...args, '--no-such-option'], { cwd: repository })
    await expect(failing).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--no-such-option'),
    })
  })
})
