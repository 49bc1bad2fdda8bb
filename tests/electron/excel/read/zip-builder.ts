import { crc32, deflateRawSync } from 'node:zlib'

/** One entry as it shall be written; what is left out is told truthfully. */
export interface ZipEntrySpec {
  readonly name: string
  readonly data: string | Uint8Array
  readonly stored?: boolean
  /** Size the directory claims instead of the true one. */
  readonly claimedSize?: number
  readonly claimedCrc?: number
  readonly encrypted?: boolean
  /** Points at the data of an entry written before instead of having its own. */
  readonly sharesDataOf?: number
}

interface Written {
  readonly spec: ZipEntrySpec
  readonly name: Buffer
  readonly packed: Buffer
  readonly data: Buffer
  readonly offset: number
}

const VERSION = 20
const UTF8_FLAG = 0x800
const ENCRYPTED_FLAG = 1

/** Writes a zip, truthful or hostile, without any limit of its own. */
export function buildZip(specs: readonly ZipEntrySpec[]): Uint8Array {
  const chunks: Buffer[] = []
  const written: Written[] = []
  let offset = 0
  for (const spec of specs) {
    const name = Buffer.from(spec.name)
    const shared = spec.sharesDataOf === undefined ? undefined : written[spec.sharesDataOf]
    const data = shared?.data ?? Buffer.from(spec.data)
    const packed = shared?.packed ?? (spec.stored ? data : deflateRawSync(data))
    written.push({ spec, name, packed, data, offset: shared?.offset ?? offset })
    if (shared !== undefined) continue
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    writeCommon(local, 4, spec, packed, data, name)
    chunks.push(local, name, packed)
    offset += local.length + name.length + packed.length
  }
  const directoryStart = offset
  for (const entry of written) {
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(VERSION, 4)
    writeCommon(central, 6, entry.spec, entry.packed, entry.data, entry.name)
    central.writeUInt32LE(entry.offset, 42)
    chunks.push(central, entry.name)
    offset += central.length + entry.name.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(written.length, 8)
  end.writeUInt16LE(written.length, 10)
  end.writeUInt32LE(offset - directoryStart, 12)
  end.writeUInt32LE(directoryStart, 16)
  return new Uint8Array(Buffer.concat([...chunks, end]))
}

/** The fields local and central headers have in common, which lie in the same order. */
function writeCommon(
  header: Buffer,
  at: number,
  spec: ZipEntrySpec,
  packed: Buffer,
  data: Buffer,
  name: Buffer,
): void {
  header.writeUInt16LE(VERSION, at)
  header.writeUInt16LE(UTF8_FLAG | (spec.encrypted ? ENCRYPTED_FLAG : 0), at + 2)
  header.writeUInt16LE(spec.stored ? 0 : 8, at + 4)
  header.writeUInt32LE(spec.claimedCrc ?? crc32(data), at + 10)
  header.writeUInt32LE(packed.length, at + 14)
  header.writeUInt32LE(spec.claimedSize ?? data.length, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}
