// Writes the tables of this folder: npm install parquet-wasm apache-arrow hyparquet-writer, then node make.mjs FOLDER.
// parquet-wasm (the Rust implementation) writes data pages of version 2 with lists and with Booleans in runs. checksums.parquet comes from
// hyparquet-writer, with a line added in writeDataPageV2 and writeDictionaryPage that puts the CRC-32 of the page into its header.
import { createRequire } from 'node:module'
import { writeFileSync } from 'node:fs'
import { Bool, Field, Int32, List, Struct, Table, Utf8, tableToIPC, vectorFromArray } from 'apache-arrow'
import { parquetWriteBuffer } from 'hyparquet-writer'

const wasm = createRequire(import.meta.url)('parquet-wasm/node')
const folder = process.argv[2]
const range = count => [...Array(count).keys()]
const rows = range(120).map(i => ({
  i,
  even: i % 7 === 0 ? null : i % 2 === 0,
  flag: i % 3 === 0,
  word: 'w' + i % 5,
  list: i % 11 === 0 ? null : range(i % 4).map(j => j % 2 ? null : i + j),
  structs: range(i % 3).map(j => ({ tag: 't' + j, ok: j % 2 === 0 })),
}))
const struct = new Struct([new Field('tag', new Utf8(), true), new Field('ok', new Bool(), true)])
const types = {
  i: new Int32(), even: new Bool(), flag: new Bool(), word: new Utf8(),
  list: new List(new Field('item', new Int32(), true)), structs: new List(new Field('item', struct, true)),
}
const table = new Table(Object.fromEntries(Object.entries(types).map(([name, type]) => [name, vectorFromArray(rows.map(row => row[name]), type)])))
const { UNCOMPRESSED, SNAPPY, ZSTD, GZIP, BROTLI, LZ4_RAW } = wasm.Compression
for (const [name, codec, dictionary] of [
  ['none', UNCOMPRESSED, false], ['snappy', SNAPPY, true], ['zstd', ZSTD, false], ['gzip', GZIP, true], ['brotli', BROTLI, false], ['lz4', LZ4_RAW, true],
]) {
  const properties = new wasm.WriterPropertiesBuilder().setCompression(codec).setDictionaryEnabled(dictionary).setWriterVersion(wasm.WriterVersion.V2)
    .setDataPageSizeLimit(300).setMaxRowGroupSize(80).setWriteBatchSize(32).build()
  writeFileSync(`${folder}/${name}.parquet`, wasm.writeParquet(wasm.Table.fromIPCStream(tableToIPC(table, 'stream')), properties))
}

writeFileSync(`${folder}/rows.jsonl`, rows.map(row => JSON.stringify(row) + '\n').join(''))
writeFileSync(`${folder}/checksums.parquet`, Buffer.from(parquetWriteBuffer({
  columnData: [{ name: 'i', data: rows.map(row => row.i), type: 'INT32' }, { name: 'word', data: rows.map(row => row.word), type: 'STRING' }],
  codec: 'UNCOMPRESSED',
})))
