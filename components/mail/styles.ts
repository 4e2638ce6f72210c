/** The colours of the site (globals.css) as hex, since mail clients do not support OKLCH. */
export const colours = {
  paper: '#fcfaf6',
  raised: '#f6f3ed',
  line: '#e1ded7',
  ink: '#181d27',
  soft: '#555b66',
  action: '#2750a2',
  lamp: '#f5c25f',
} as const

const reading = 'Literata, Georgia, "Times New Roman", serif'
const plainText = 'system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif'

export const styles = {
  body: { margin: 0, padding: 0, backgroundColor: colours.raised, color: colours.ink },
  // Breaks long words; Outlook supports only the second property.
  page: {
    maxWidth: 600,
    padding: '28px 16px 36px',
    overflowWrap: 'anywhere',
    wordBreak: 'break-word',
  },
  brand: {
    margin: '0 0 16px',
    padding: '0 4px',
    fontFamily: reading,
    fontSize: 18,
    fontWeight: 600,
    lineHeight: '24px',
    color: colours.ink,
  },
  sheet: {
    padding: '32px 28px',
    backgroundColor: colours.paper,
    border: `1px solid ${colours.line}`,
    borderTop: `3px solid ${colours.lamp}`,
    borderRadius: 8,
  },
  title: {
    margin: '0 0 16px',
    fontFamily: reading,
    fontSize: 26,
    fontWeight: 600,
    lineHeight: '32px',
    color: colours.ink,
  },
  text: {
    margin: '0 0 16px',
    fontFamily: reading,
    fontSize: 17,
    lineHeight: '27px',
    color: colours.ink,
  },
  label: {
    padding: '12px 0 0',
    borderTop: `1px solid ${colours.line}`,
    fontFamily: plainText,
    fontSize: 13,
    lineHeight: '18px',
    color: colours.soft,
  },
  value: {
    padding: '2px 0 12px',
    fontFamily: plainText,
    fontSize: 15,
    lineHeight: '22px',
    color: colours.ink,
    whiteSpace: 'pre-line',
  },
  code: {
    padding: '4px 0 12px',
    fontFamily: plainText,
    fontSize: 30,
    fontWeight: 600,
    letterSpacing: 2,
    lineHeight: '38px',
    color: colours.ink,
  },
  facts: { width: '100%', margin: '28px 0 0', tableLayout: 'fixed' },
  button: {
    padding: '13px 22px',
    backgroundColor: colours.action,
    borderRadius: 6,
    fontFamily: plainText,
    fontSize: 16,
    fontWeight: 600,
    lineHeight: '22px',
    color: '#ffffff',
    textDecoration: 'none',
  },
  after: {
    margin: '20px 0 0',
    fontFamily: plainText,
    fontSize: 14,
    lineHeight: '21px',
    color: colours.soft,
  },
  foot: {
    margin: '20px 4px 0',
    fontFamily: plainText,
    fontSize: 13,
    lineHeight: '19px',
    color: colours.soft,
  },
  footLink: { color: colours.soft, textDecoration: 'underline' },
} as const

/** `!important` overrides the inline styles. */
export const darkCss = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .sheet { padding: 24px 20px !important; }
}
@media (prefers-color-scheme: dark) {
  .body, .ground { background-color: #10141b !important; }
  .sheet { background-color: #191d25 !important; border-color: #31353e !important; border-top-color: #ebbc63 !important; }
  .ink { color: #ebe7e0 !important; }
  .soft { color: #afaaa0 !important; }
  .rule { border-color: #31353e !important; }
  .button { background-color: #81b4f6 !important; color: #10141b !important; }
}`
