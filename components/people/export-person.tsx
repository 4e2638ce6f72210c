import { Button } from '#components/ui/button.tsx'
import { TextAreaField } from '#components/ui/controls.tsx'

/** Exports everything about a person who asks for it by letter or phone. */
export function ExportPerson({ id }: { id: string }) {
  return (
    <details>
      <summary>Export this person’s data</summary>
      <form className="action-form" method="post" action="/admin/people/data">
        <input type="hidden" name="id" value={id} />
        <TextAreaField
          id="export-person-reason"
          label="Reason"
          name="reason"
          help="Stored in the audit log; do not enter names or numbers."
          required
          minLength={5}
          maxLength={300}
          rows={3}
        />
        <div className="button-row">
          <Button type="submit" look="secondary">
            Download (JSON)
          </Button>
        </div>
      </form>
    </details>
  )
}
