/** The zip of a lesson: `cmi5.xml` in front, and one folder with the player that was built with the app. */
import { readFile, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { ZipFile } from 'yazl'
import {
  type LessonPackage,
  courseStructure,
  packagedLesson,
  playerFolder,
} from '../../shared/records/cmi5-package.ts'
import { asDiskError } from '../vault/durable-file.ts'

/** The same lesson gives the same bytes: no clock in it. The first moment that a zip can tell. */
const noTime = { mtime: new Date(1980, 0, 1), mode: 0o100644 }

/** `player`: absolute path of the built player. Throws a disk error when it cannot be read. */
export async function zipLesson(lesson: LessonPackage, player: string): Promise<Uint8Array> {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(courseStructure(lesson), 'utf8'), 'cmi5.xml', noTime)
  const own = JSON.stringify(packagedLesson(lesson))
  zip.addBuffer(Buffer.from(own, 'utf8'), `${playerFolder}/lesson.json`, noTime)
  for (const file of await filesIn(player)) {
    const name = relative(player, file).split(sep).join('/')
    zip.addBuffer(await readFile(file).catch(fail), `${playerFolder}/${name}`, noTime)
  }
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** Folder by folder: inside of the app's archive Electron stands in for the disk, and knows only the plain calls. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(fail)
  const inside = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesIn(path) : [path]
    }),
  )
  return inside.flat().toSorted()
}

const fail = (cause: unknown): never => {
  throw asDiskError(cause)
}
