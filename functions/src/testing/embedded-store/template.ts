import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onFreePort } from '../free-port.ts'
import { endStore, runStore } from './run.ts'

interface Database {
  run(sql: string): void
  export(): Uint8Array
  close(): void
}

const require = createRequire(import.meta.url)
const initSqlJs = require('sql.js') as () => Promise<{
  readonly Database: new (bytes: Uint8Array) => Database
}>

// The stock schema slows every write on a streamed table as its log grows, replays the log of a
// deleted table, and reports changes that change nothing. It is internal: the version is pinned.
const version = '1.2.1'
const fields = (
  image: string,
) => `(SELECT group_concat(fullkey || '|' || type || '|' || ifnull(atom, ''), char(10))
  FROM (SELECT fullkey, type, atom FROM json_tree(NEW.${image}) ORDER BY fullkey))`
const patch = `
CREATE INDEX ix_stream_seq ON _stream_records(table_name, CAST(sequence_number AS INTEGER));
CREATE INDEX ix_stream_shard ON _stream_records(table_name, shard_id, CAST(sequence_number AS INTEGER));
CREATE TRIGGER tr_drop_stream AFTER DELETE ON _tables
  BEGIN DELETE FROM _stream_records WHERE table_name = OLD.table_name; END;
CREATE TRIGGER tr_new_stream AFTER UPDATE OF stream_label ON _tables
  WHEN NEW.stream_label IS NOT OLD.stream_label
  BEGIN DELETE FROM _stream_records WHERE table_name = NEW.table_name; END;
CREATE TRIGGER tr_noop_stream AFTER INSERT ON _stream_records
  WHEN NEW.event_name = 'MODIFY' AND NEW.old_image IS NOT NULL AND NEW.new_image IS NOT NULL
    AND length(NEW.old_image) = length(NEW.new_image) AND ${fields('old_image')} = ${fields('new_image')}
  BEGIN DELETE FROM _stream_records WHERE id = NEW.id; END;
CREATE TRIGGER tr_trim_stream AFTER INSERT ON _stream_records
  WHEN CAST(NEW.sequence_number AS INTEGER) % 1000 = 0
  BEGIN DELETE FROM _stream_records WHERE table_name = NEW.table_name
    AND CAST(sequence_number AS INTEGER) < CAST(NEW.sequence_number AS INTEGER) - 50000; END;`

async function build(file: string): Promise<void> {
  await endStore(await onFreePort((port) => runStore(port, file)))
  const bytes = readFileSync(file)
  // Bytes 18 and 19 of the header leave WAL mode, which sql.js cannot open; the store sets it again.
  bytes[18] = 1
  bytes[19] = 1
  const sql = await initSqlJs()
  const database = new sql.Database(bytes)
  database.run(patch)
  writeFileSync(file, database.export())
  database.close()
}

const cached = join(
  tmpdir(),
  `changaitong-store-${process.getuid?.() ?? 0}`,
  `${version}-${createHash('sha256').update(patch).digest('hex').slice(0, 12)}.db`,
)

/** Lays an empty, patched database at `file`. Built once for a machine, then copied. */
export async function layTemplate(file: string): Promise<void> {
  if (!existsSync(cached)) {
    const folder = mkdtempSync(join(tmpdir(), 'changaitong-template-'))
    const fresh = join(folder, 'template.db')
    await build(fresh)
    mkdirSync(join(cached, '..'), { recursive: true, mode: 0o700 })
    renameSync(fresh, cached)
    rmSync(folder, { recursive: true, force: true })
  }
  copyFileSync(cached, file)
}
