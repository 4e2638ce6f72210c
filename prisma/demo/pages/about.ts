import type { DemoPage } from '../demo.ts'
import { doc, h2, labelled, ol, p, ul } from '../write.ts'

/** Pages about Lectern itself. */
export const aboutPages: DemoPage[] = [
  {
    snapshot: {
      title: 'About Lectern',
      slug: 'about',
      summary: 'Why we write before we recommend, and who is behind it.',
      body: doc(
        p(
          'A lectern is the stand on which a book lies open, so that anybody may step up and read. That is the idea of this place: first the book, then the advice, and only then the fee.',
        ),
        h2('Why we do this'),
        p(
          'Whoever looks for a course today is called eleven times and told that seats are going fast. Hardly anybody explains the subject first, so people buy something that they cannot judge. We turn the order round. You read how the thing works. You see programmes by facts that have a source and a date. If you are stuck, you ask a person, who calls once.',
        ),
        h2('What you find here'),
        labelled(
          ['Articles', 'written and edited by people with a name, corrected in public.', 'book'],
          ['Questions', 'short answers to what people really ask.', 'check'],
          [
            'Courses',
            'with recognition, total fee, refund rule, hours a week and what graduates said.',
            'briefcase',
          ],
          ['Counselling', 'a free call with somebody who has read your message.', 'phone'],
        ),
        h2('What we do not do'),
        ul(
          'We do not sell or lend your number.',
          'We do not rank programmes by what they pay.',
          'We do not hide that a degree is not recognised. It stands on the first screen.',
          'We do not count down to a discount.',
        ),
        h2('How we live'),
        p(
          'Some institutions pay a fee when a learner enrols through us. Counsellors are paid a salary and have no share in it. Writers do not know which institutions pay. The rules are in our [editorial policy](page:editorial-policy), and if you think that we broke one, the [grievance officer](page:grievance) wants to hear of it.',
        ),
        h2('About this installation'),
        p(
          'What you see is a demonstration of the Lectern software. The institutions, programmes, authors and figures are invented; regulators, laws and the subjects themselves are real. Whoever runs Lectern replaces these contents by their own.',
        ),
      ),
      version: null,
      effectiveOn: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: '2026-06-01',
    },
    publishedOn: '2025-10-01',
  },
  {
    snapshot: {
      title: 'Contact',
      slug: 'contact',
      summary: 'How to reach us, and who answers what.',
      body: doc(
        p(
          'We are a small team and answer every message, on working days between 10:00 and 18:00 India time. Please choose the door that fits; it saves you a day.',
        ),
        labelled(
          [
            'You want advice on a course',
            'Use the [counselling form](/counselling). It asks what we need to know, and you get a receipt with a reference.',
            'phone',
          ],
          [
            'You found a mistake in an article',
            'Write to [corrections@lectern.example](mailto:corrections@lectern.example) with the address of the page. We check it within three working days, correct it, and name you if you like.',
            'book',
          ],
          [
            'You want to complain, or it is about your data',
            'The [grievance officer](page:grievance) is there for that.',
            'shield',
          ],
          [
            'You have a request running',
            'Write to [hello@lectern.example](mailto:hello@lectern.example) and name the reference on your receipt. With it we find the request at once, and change or withdraw it as you say.',
            'check',
          ],
          [
            'You represent an institution',
            'Write to [institutions@lectern.example](mailto:institutions@lectern.example). Send facts with sources; we list them all in the same way.',
            'briefcase',
          ],
          [
            'Anything else',
            '[hello@lectern.example](mailto:hello@lectern.example) reaches all of us.',
            'people',
          ],
        ),
        h2('By post'),
        p('Lectern Learning (demonstration), 4 Reading Room Lane, Pune 411000, India.'),
        p(
          'There is no counter, so please do not travel to us. If you would like to talk to somebody face to face, say so in the form and we arrange a video call.',
        ),
        h2('If you cannot use the form'),
        p(
          'The whole site works without JavaScript, with a keyboard, and with a screen reader. If something does not, that is our mistake. Tell us what you use and where it stopped, and we take your request by mail in the meantime.',
        ),
        h2('Before you write'),
        ul(
          'We cannot say whether you will be admitted. Only the institution can.',
          'We cannot grant scholarships or loans, but we know which questions to ask a lender.',
          'We never ask for money, a password or a one-time code on the phone. Whoever does is not from Lectern; please [tell us](page:grievance).',
        ),
      ),
      version: null,
      effectiveOn: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: '2026-06-01',
    },
    publishedOn: '2025-10-01',
  },
  {
    snapshot: {
      title: 'Editorial policy',
      slug: 'editorial-policy',
      summary:
        'How our texts come about, how we handle money and mistakes, and what machines may do.',
      body: doc(
        p(
          'You are about to spend money and years on the strength of what you read here. So you may know how it is made. These are the rules to which we hold ourselves; measure us by them.',
        ),
        h2('Who writes'),
        p(
          'Every article carries the names of those who wrote it. They know the subject from work or teaching, and their page says from where. Where a second person has checked the facts, you see the name and the day under “Reviewed by”.',
        ),
        h2('How a text comes about'),
        ol(
          'Somebody asks a question that we hear often, in calls or by mail.',
          'A writer answers it, with sources, and with code that has been run.',
          'An editor asks what a beginner would not understand and what an expert would deny.',
          'Facts with a clock, such as fees, rules and versions, get a source and a date.',
          'After publication the text has an owner, who looks at it again at least once a year.',
        ),
        h2('Dates'),
        p(
          '“Updated” means that the substance has changed. We do not touch a date to look fresh; a mended comma does not count.',
        ),
        h2('Mistakes'),
        p(
          'When a statement was wrong, we correct it and add a note to the article with the day and what was wrong before. Small slips of spelling are mended silently. If you find something, [write to us](page:contact).',
        ),
        h2('Numbers'),
        p(
          'A number without a source is left out. We name who counted, when, and how many answered. “Nine in ten” of eleven people is a story, and we say so. Claims on course pages expire; when nobody renews the evidence, they disappear by themselves.',
        ),
        h2('Money'),
        p('Some institutions pay us for enrolments. To keep this out of our texts:'),
        ul(
          'writers and editors do not learn who pays, or how much',
          'counsellors have no target for enrolments and no share in them',
          'the order of recommendations follows the topic, the level and what helped earlier readers, never the payment',
          'links for which we are paid are marked, for you and for search engines',
          'institutions see articles that mention them when everybody does',
        ),
        p('An institution may point out errors of fact. It may not choose words.'),
        h2('Machines'),
        p(
          'Writers may use language models to find a better wording, to look for gaps or to check spelling. They may not publish facts, quotations or numbers that come from a model without another source. Where a model did more than check the spelling, a note under the article says what it did. A person answers for every sentence.',
        ),
        h2('Pictures'),
        p(
          'Our illustrations are drawn for us and described for those who do not see them. We use no photographs of happy strangers with laptops.',
        ),
        h2('Independence of complaints'),
        p(
          'Complaints about articles go to the [grievance officer](page:grievance), who does not belong to the editorial team.',
        ),
      ),
      version: null,
      effectiveOn: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: '2026-06-01',
    },
    publishedOn: '2025-10-01',
  },
]
