import { Button } from '#components/ui/button.tsx'
import { TextAreaField } from '#components/ui/controls.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { counted } from '#lib/format/numbers.ts'

type Props = {
  /** In words: which cases these are. */
  filter: string
  rows: number
  /** What of the address goes along. */
  keep: Readonly<Record<string, string | undefined>>
  reason: string
  errors: readonly string[]
}

/** A plain form: the file comes as its answer, and the page stays where it is. */
export function ExportForm({ filter, rows, keep, reason, errors }: Props) {
  return (
    <form className="admin-stack" method="post" action="/admin/leads/export/file">
      <Facts
        facts={[
          { name: 'Cases', value: `${counted(rows, 'row')}: ${filter}` },
          {
            name: 'In it',
            value:
              'Name, e-mail, phone, what was asked, the promise, consents, stage, tries, dates and source. No notes of counsellors, nobody who was erased; what looks like spam only if you chose that list.',
          },
          {
            name: 'Format',
            value:
              'CSV in UTF-8, safe to open in a spreadsheet: what would begin a formula, such as the plus of a phone number, has an apostrophe before it. Times are UTC.',
          },
        ]}
      />
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <TextAreaField
        label="Reason"
        name="reason"
        help="Stays in the audit with your name, the filter and the number of rows. Without name, number or address of anybody."
        required
        minLength={5}
        maxLength={300}
        rows={3}
        defaultValue={reason}
        errors={errors}
      />
      <div className="button-row">
        <Button type="submit" disabled={rows === 0}>
          Download
        </Button>
      </div>
    </form>
  )
}
