import { EventEmitter } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { collectReviewFiles, reviewFilesIn } from './review-files.ts'

const folder = path.resolve('/somewhere')
const at = (name: string) => path.resolve(folder, name)

describe('review files that the system opens', () => {
  it('are told from switches and other arguments, and made absolute', () => {
    const argv = [
      '/usr/bin/ensayo',
      '--flag=x.ensayo',
      'notes.ensayo',
      'a.txt',
      '/b/C.ENSAYO',
      'pack.ensayo-pack',
    ]
    expect(reviewFilesIn(argv, folder)).toEqual([at('notes.ensayo'), path.resolve('/b/C.ENSAYO')])
  })
  it('may be named by their address', () => {
    const name = 'Nota de Diego.ensayo'
    expect(reviewFilesIn(['ensayo', pathToFileURL(at(name)).href, 'file://%'], folder)).toEqual([at(name)])
  })
  it('never take the program itself for a file', () => {
    expect(reviewFilesIn(['/opt/app.ensayo'], folder)).toEqual([])
  })
  it('wait for whoever listens, then come at once', () => {
    const app = new EventEmitter()
    const files = collectReviewFiles(app as never, ['ensayo', 'a.ensayo'], folder)
    app.emit('open-file', { preventDefault: () => undefined }, at('b.ensayo'))
    const taken: string[] = []
    files.listen((file) => taken.push(file))
    expect(taken).toEqual([at('a.ensayo'), at('b.ensayo')])
    app.emit('second-instance', {}, ['ensayo', 'c.ensayo'], folder)
    expect(taken.at(-1)).toBe(at('c.ensayo'))
  })
})
