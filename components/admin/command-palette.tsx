'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import {
  Autocomplete,
  Button,
  Collection,
  Dialog,
  DialogTrigger,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { Icon } from '#components/ui/icon.tsx'
import { contentKindInfo, editPath } from '#lib/content-kind.ts'
import { matchesSearch } from '#lib/format/search-words.ts'
import { usePicks } from './use-picks.ts'

type Page = { href: string; label: string }

/** Command palette (⌘K): finds pages of the admin area by name and contents by title. */
export function CommandPalette({
  pages,
  searchesContent,
}: {
  pages: readonly Page[]
  searchesContent: boolean
}) {
  const [open, setOpen] = useState(false)
  const router = useRouter()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      setOpen((is) => !is)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const go = (href: string) => {
    setOpen(false)
    router.push(href)
  }
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="admin-search">
        <Icon name="search" />
        <span>Go to…</span>
        <kbd>⌘K</kbd>
      </Button>
      <ModalOverlay className="admin-overlay is-top" isDismissable>
        <Modal className="admin-modal is-palette">
          <Dialog aria-label="Go to a page or content">
            <Palette pages={pages} searchesContent={searchesContent} onChoose={go} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}

function Palette({
  pages,
  searchesContent,
  onChoose,
}: {
  pages: readonly Page[]
  searchesContent: boolean
  onChoose: (href: string) => void
}) {
  const [text, setText] = useState('')
  const { picks, loading } = usePicks(null, text, searchesContent && text.trim().length > 1)
  const found = pages
    .filter((it) => matchesSearch(it.label, text))
    .map((it) => ({ id: it.href, label: it.label, kind: '' }))
  const contents = picks.flatMap((it) => {
    const href = editPath(it.kind, it.id)
    return href ? [{ id: href, label: it.title, kind: contentKindInfo[it.kind].label }] : []
  })
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField aria-label="Page or title" autoFocus className="admin-palette-field">
        <Icon name="search" />
        <Input placeholder="Page or title" />
      </SearchField>
      <ListBox
        aria-label="Results"
        className="admin-palette-list"
        onAction={(key) => onChoose(String(key))}
        renderEmptyState={() => (
          <p className="admin-palette-empty">{loading ? 'Searching…' : 'No results.'}</p>
        )}
      >
        {found.length > 0 && <PaletteGroup title="Pages" items={found} />}
        {contents.length > 0 && <PaletteGroup title="Content" items={contents} />}
      </ListBox>
    </Autocomplete>
  )
}

function PaletteGroup({
  title,
  items,
}: {
  title: string
  items: { id: string; label: string; kind: string }[]
}) {
  return (
    <ListBoxSection>
      <Header className="admin-palette-title">{title}</Header>
      <Collection items={items}>
        {(it) => (
          <ListBoxItem className="admin-palette-item" id={it.id} textValue={it.label}>
            <span>{it.label}</span>
            {it.kind && <span className="admin-palette-kind">{it.kind}</span>}
          </ListBoxItem>
        )}
      </Collection>
    </ListBoxSection>
  )
}
