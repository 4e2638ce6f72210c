import { diffSnapshots, type SnapshotDiff } from './diff.ts'

type Input = {
  before: object
  after: object
  /** Titles of contents by id. */
  titles: ReadonlyMap<string, string>
}

/** Compares two snapshots; runs in a thread. */
export const run = ({ before, after, titles }: Input): SnapshotDiff =>
  diffSnapshots(before, after, (id) => titles.get(id) ?? id)
