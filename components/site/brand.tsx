import { paths } from '#lib/paths.ts'

/** Logo: a lectern with a page and a lamp. */
export function Brand({ name }: { name: string }) {
  return (
    <a className="brand" href={paths.home()}>
      <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
        <circle className="brand-lamp" cx="22.5" cy="8.5" r="5" />
        <path d="M4 15.5 26 21.5M14.5 18.4V28M9 28h11" />
      </svg>
      {name}
    </a>
  )
}
