import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#lib/setup/port.ts'
import type { Captured } from '#tests/bench/capture.ts'

export type Nginx = { url: string; stop: () => void }

/** Starts nginx with one worker and the same bytes as a file; null if nginx is not installed. */
export async function startNginx({ headers, body }: Captured): Promise<Nginx | null> {
  if (spawnSync('nginx', ['-v']).error) return null
  const folder = mkdtempSync(join(tmpdir(), 'lectern-nginx-'))
  const port = await freePort()
  mkdirSync(join(folder, 'files'))
  writeFileSync(join(folder, 'files/page'), body)
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, headers))
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}/page`
  await untilUp(url, child)
  return {
    url,
    stop() {
      child.once('exit', () => rmSync(folder, { recursive: true, force: true }))
      child.kill()
    },
  }
}

function configuration(folder: string, port: number, headers: Record<string, string>): string {
  const encoding = headers['content-encoding']
  return `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 10000000;
  default_type "${headers['content-type'] ?? 'text/html'}";
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/files;
    ${encoding ? `add_header Content-Encoding ${encoding};` : ''}
  }
}
`
}

async function untilUp(url: string, child: ChildProcess) {
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error('nginx does not start')
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await sleep(50)
  }
  throw new Error('nginx does not answer')
}
