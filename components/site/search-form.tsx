import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { paths } from '#lib/paths.ts'

/** Search form (GET); `large` is for pages whose purpose is search. */
export function SearchForm({
  id,
  query = '',
  large = false,
}: {
  id: string
  query?: string
  large?: boolean
}) {
  return (
    <search aria-label={large ? 'This page' : 'Site'}>
      <form className={large ? 'search-form is-large' : 'search-form'} action={paths.search()}>
        <label className="visually-hidden" htmlFor={id}>
          Search articles, FAQs and courses
        </label>
        <input
          className="control"
          id={id}
          type="search"
          name="q"
          defaultValue={query}
          placeholder="Search"
          maxLength={200}
          autoComplete="off"
        />
        {large ? (
          <Button type="submit">Search</Button>
        ) : (
          <button type="submit" className="search-form-button" aria-label="Search">
            <Icon name="search" />
          </button>
        )}
      </form>
    </search>
  )
}
