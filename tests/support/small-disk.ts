import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Account } from '#lib/setup/embedded/account.ts'

export type SmallDisk = {
  /** Put before a command, it sees the folder on the small disk; nobody else does. */
  through: readonly string[]
  /** Until nothing more fits. */
  fill: () => Promise<void>
  free: () => Promise<void>
  close: () => Promise<void>
}

/**
 * A disk of so many megabytes under what the folder holds. It is in memory and in a view of the disks
 * that only these processes have, which Linux gives to ordinary users too.
 *
 * @throws Error where the machine does not allow it, as some containers do not
 */
export async function openSmallDisk(
  folder: string,
  megabytes: number,
  { uid, gid }: Account,
): Promise<SmallDisk> {
  // As root the database runs as another account; else its account is root within, which it refuses.
  const isRoot = uid !== undefined
  const keeper = spawn('unshare', [...(isRoot ? ['-m'] : ['-r', '-m']), 'sh'])
  keeper.stderr.setEncoding('utf8')
  const tell = commandsOf(keeper)
  const at = `'${folder}'`
  await tell(`
    set -e
    small=$(mktemp -d)
    mount -t tmpfs -o size=${megabytes}m none "$small"
    cp -a ${at}/. "$small"
    chown --reference=${at} "$small" && chmod 700 "$small"
    mount --bind "$small" ${at}
    set +e`)
  const enter = ['nsenter', '-t', String(keeper.pid), '-m']
  const asAccount = isRoot
    ? ['-S', String(uid), '-G', String(gid), '--']
    : ['-U', '--preserve-credentials', '--', 'unshare', '-U', '--map-user=70', '--map-group=70']
  return {
    through: [...enter, ...asAccount],
    fill: () => tell(`dd if=/dev/zero of=${at}/ballast bs=64k 2>/dev/null; test -s ${at}/ballast`),
    free: () => tell(`rm ${at}/ballast`),
    async close() {
      keeper.stdin.end()
      if (keeper.exitCode === null) await once(keeper, 'exit')
    },
  }
}

/** One after the other, each until it is done. */
function commandsOf(keeper: ChildProcessWithoutNullStreams) {
  let said = ''
  let complained = ''
  keeper.stdout.on('data', (some) => {
    said += some
  })
  keeper.stderr.on('data', (some) => {
    complained += some
  })
  return async (command: string) => {
    said = ''
    keeper.stdin.write(`${command}\necho "done $?"\n`)
    for (;;) {
      const [, code] = /^done (\d+)$/m.exec(said) ?? []
      if (code === '0') return
      if (code || keeper.exitCode !== null)
        throw new Error(`there is no small disk on this machine: ${complained.trim()}`)
      await Promise.race([once(keeper.stdout, 'data'), once(keeper, 'exit')])
    }
  }
}
