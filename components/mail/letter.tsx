import { Body } from '@react-email/body'
import { Button } from '@react-email/button'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Html } from '@react-email/html'
import { Preview } from '@react-email/preview'
import { type Letter, senderLine } from '#lib/mail/letter.ts'
import { colours, darkCss, styles } from './styles.ts'

/** The template of every mail; no images and no tracking. */
export function LetterMail({ letter }: { letter: Letter }) {
  const { site } = letter
  return (
    <Html lang="en">
      <Head>
        <title>{letter.subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkCss}</style>
      </Head>
      <Body style={styles.body} className="body">
        <Preview>{letter.preview}</Preview>
        {/* Body sets its colour on a cell without a class for the dark theme. */}
        <div style={{ backgroundColor: colours.raised }} className="ground">
          <Container style={styles.page}>
            <p style={styles.brand} className="ink">
              {site.name}
            </p>
            <div style={styles.sheet} className="sheet">
              <h1 style={styles.title} className="ink">
                {letter.title}
              </h1>
              {letter.paragraphs.map((it) => (
                <p key={it} style={styles.text} className="ink">
                  {it}
                </p>
              ))}
              {letter.action && (
                <Button href={letter.action.href} style={styles.button} className="button">
                  {letter.action.label}
                </Button>
              )}
              {letter.facts.length > 0 && <Facts facts={letter.facts} />}
              {letter.after.map((it) => (
                <p key={it} style={styles.after} className="soft">
                  {it}
                </p>
              ))}
            </div>
            <p style={styles.foot} className="soft">
              {letter.why}
            </p>
            <p style={styles.foot} className="soft">
              {senderLine(site)}
              <br />
              <a href={site.address} style={styles.footLink} className="soft">
                {new URL(site.address).host}
              </a>
            </p>
          </Container>
        </div>
      </Body>
    </Html>
  )
}

function Facts({ facts }: { facts: Letter['facts'] }) {
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} border={0} style={styles.facts}>
      <tbody>
        {facts.map(({ label, value, isCode }) => (
          <tr key={`${label} ${value}`}>
            <td>
              <div style={styles.label} className="soft rule">
                {label}
              </div>
              <div style={isCode ? styles.code : styles.value} className="ink">
                {value}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
