import { absolute } from '#components/site/page-metadata.ts'
import type { SiteFrame } from '#components/site/site-frame.ts'
import { Icon } from '#components/ui/icon.tsx'
import type { ArticleCard } from '#lib/articles/article.ts'
import type { SHARE_CHANNELS } from '#lib/settings/schema.ts'

type Channel = Exclude<(typeof SHARE_CHANNELS)[number], 'copy'>

const channels: Record<Channel, { label: string; href: (url: string, title: string) => string }> = {
  email: {
    label: 'Send by e-mail',
    href: (url, title) =>
      `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`,
  },
  linkedin: {
    label: 'Share on LinkedIn',
    href: (url) => `https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(url)}`,
  },
  whatsapp: {
    label: 'Share on WhatsApp',
    href: (url, title) => `https://wa.me/?text=${encodeURIComponent(`${title} ${url}`)}`,
  },
  x: {
    label: 'Share on X',
    href: (url, title) =>
      `https://x.com/intent/post?text=${encodeURIComponent(title)}&url=${encodeURIComponent(url)}`,
  },
}

/** Plain links; the client script adds buttons to copy the link and to open the system's share sheet. */
export function ShareRow({ frame, article }: { frame: SiteFrame; article: ArticleCard }) {
  const wanted = frame.settings.sharing.channels
  if (wanted.length === 0) return null
  const url = absolute(frame, article.href)
  return (
    <lectern-share class="share not-printed" data-url={url} data-title={article.title}>
      <ul className="share-row" aria-label="Share">
        {wanted.map((it) => (
          <li key={it} className={it === 'copy' ? 'needs-script' : undefined}>
            {it === 'copy' ? (
              <button type="button" className="share-button" data-copy="" aria-label="Copy link">
                <Icon name="link" />
              </button>
            ) : (
              <a
                className="share-button"
                href={channels[it].href(url, article.title)}
                rel="noopener nofollow"
                aria-label={channels[it].label}
              >
                <Icon name={it} />
              </a>
            )}
          </li>
        ))}
      </ul>
      <span className="share-said" role="status" />
    </lectern-share>
  )
}
