import { Button } from '#components/ui/button.tsx'
import { TextAreaField } from '#components/ui/controls.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { plural } from '#lib/format/plural.ts'

type Props = {
  /** The filter as text. */
  filter: string
  rows: number
  /** Query parameters to keep. */
  keep: Readonly<Record<string, string | undefined>>
  reason: string
  errors: readonly string[]
}

/** A plain form: its response is the file, so the page stays open. */
export function ExportForm({ filter, rows, keep, reason, errors }: Props) {
  return (
    <form className="admin-stack" method="post" action="/admin/leads/export/file">
      <Facts
        facts={[
          { name: 'Cases', value: `${plural(rows, { one: '# row', other: '# rows' })}: ${filter}` },
          {
            name: 'Content',
            value:
              'Name, e-mail, phone, request, contact preference, consents, stage, attempts, dates and source. Counsellors’ notes and erased people are left out; quarantined requests are included only if you chose that list.',
          },
          {
            name: 'Format',
            value:
              'CSV in UTF-8, safe to open in a spreadsheet: a cell that could be taken for a formula, such as a phone number with a plus sign, starts with an apostrophe. Times are in UTC.',
          },
        ]}
      />
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <TextAreaField
        label="Reason"
        name="reason"
        help="Stored in the audit log with your name, the filter and the number of rows. Do not enter personal data."
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
