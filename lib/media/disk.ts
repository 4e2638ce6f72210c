import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { remember } from '#lib/database/remember.ts'
import { env } from '#lib/env.ts'
import { localMedia } from './local-folder.ts'

/**
 * The storage of media files: a folder (`file:///…`, by default inside LECTERN_DATA), or a bucket
 * (`s3://key:secret@host/bucket?region=…`).
 */
export async function disk(): Promise<Disk> {
  return remember('disk', openDisk)
}

async function openDisk(): Promise<Disk> {
  const local = localMedia(env())
  if (local === null) return bucket(new URL(env().storageUrl ?? ''))
  if (!env().storageUrl) {
    await mkdir(local, { recursive: true, mode: 0o700 })
    // Earlier versions created it readable for every user of the machine.
    await chmod(local, 0o700)
  }
  return folder(local)
}

function folder(location: string): Disk {
  return new Disk(new OwnFolder({ location, visibility: 'private' }))
}

/** Files that only the owner of the process may read; the driver itself leaves that to the umask. */
class OwnFolder extends FSDriver {
  override async put(key: string, contents: string | Uint8Array): Promise<void> {
    const file = join(String(this.options.location), key)
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(file, contents, { mode: 0o600 })
  }
}

/** Imports the S3 client only if a bucket is configured, since it is large. */
async function bucket(url: URL): Promise<Disk> {
  const { S3Driver } = await import('flydrive/drivers/s3')
  return new Disk(
    new S3Driver({
      endpoint: `https://${url.host}`,
      region: url.searchParams.get('region') ?? 'auto',
      bucket: url.pathname.slice(1),
      credentials: {
        accessKeyId: decodeURIComponent(url.username),
        secretAccessKey: decodeURIComponent(url.password),
      },
      forcePathStyle: true,
      supportsACL: false,
      visibility: 'private',
    }),
  )
}
