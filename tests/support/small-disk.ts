import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Account } from '#lib/setup/embedded/account.ts'

export type SmallDisk = {
  /** Prefix for a command that lets it see the folder on the small disk; other processes do not see it. */
  through: readonly string[]
  /** Fills the disk until nothing more fits. */
  fill: () => Promise<void>
  free: () => Promise<void>
  close: () => Promise<void>
}

/**
 * Puts the contents of a folder on a disk of the given size in megabytes. The disk is in memory and in
 * a mount namespace of these processes, which Linux also allows for ordinary users.
 *
 * @throws Error if the machine does not allow mount namespaces, as in some containers
 */
export async function openSmallDisk(
  folder: string,
  megabytes: number,
  { uid, gid }: Account,
): Promise<SmallDisk> {
  // For root, the database runs as another user. Other users are root within the namespace, which PostgreSQL refuses.
  const isRoot = uid !== undefined
  const keeper = spawn('unshare', [...(isRoot ? ['-m'] : ['-r', '-m']), 'sh'])
  keeper.stderr.setEncoding('utf8')
  const run = commandsOf(keeper)
  const at = `'${folder}'`
  await run(`
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
    fill: () => run(`dd if=/dev/zero of=${at}/ballast bs=64k 2>/dev/null; test -s ${at}/ballast`),
    free: () => run(`rm ${at}/ballast`),
    async close() {
      keeper.stdin.end()
      if (keeper.exitCode === null) await once(keeper, 'exit')
    },
  }
}

/** Runs commands one after the other. */
function commandsOf(keeper: ChildProcessWithoutNullStreams) {
  let output = ''
  let complained = ''
  keeper.stdout.on('data', (some) => {
    output += some
  })
  keeper.stderr.on('data', (some) => {
    complained += some
  })
  return async (command: string) => {
    output = ''
    keeper.stdin.write(`${command}\necho "done $?"\n`)
    for (;;) {
      const [, code] = /^done (\d+)$/m.exec(output) ?? []
      if (code === '0') return
      if (code || keeper.exitCode !== null)
        throw new Error(`there is no small disk on this machine: ${complained.trim()}`)
      await Promise.race([once(keeper.stdout, 'data'), once(keeper, 'exit')])
    }
  }
}
