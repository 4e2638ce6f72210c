import type { DemoPage } from '../demo.ts'
import { doc, h2, labelled, ol, p, ul } from '../write.ts'

/** Pages about Lectern itself. */
export const aboutPages: DemoPage[] = [
  {
    snapshot: {
      title: 'About Lectern',
      slug: 'about',
      summary: 'Why we explain before we recommend, and who is behind Lectern.',
      body: doc(
        p(
          'A lectern is the stand on which a book lies open, so that anyone can step up and read. That is the idea behind this site: first the book, then the advice, and only then the fee.',
        ),
        h2('Why we do this'),
        p(
          'Anyone who looks for a course today gets call after call and is told that seats are filling fast. Hardly anyone explains the subject first, so people buy something they cannot judge. We do it the other way round. You read how the subject works. You compare programmes by facts that have a source and a date. And if you are stuck, you ask a person, who calls you when you asked to be called.',
        ),
        h2('What you find here'),
        labelled(
          ['Articles', 'written and edited by named authors, and corrected in public.', 'book'],
          ['FAQs', 'short answers to the questions people really ask.', 'check'],
          [
            'Courses',
            'with recognition, total fee, refund rules, hours per week and graduate outcomes.',
            'briefcase',
          ],
          ['Counselling', 'a free call with someone who has read your message.', 'phone'],
        ),
        h2('What we do not do'),
        ul(
          'We do not sell or share your number.',
          'We do not rank programmes by what they pay.',
          'We do not hide it when a degree is not recognised. We say so at the top of the page.',
          'We do not use countdowns to sell discounts.',
        ),
        h2('How we make money'),
        p(
          'Some institutions pay a fee when a learner enrols through us. Counsellors are paid a salary and have no share in it. Writers do not know which institutions pay. The rules are in our [editorial policy](page:editorial-policy), and if you think we broke one, please tell the [grievance officer](page:grievance).',
        ),
        h2('About this installation'),
        p(
          'What you see is a demonstration of the Lectern software. The institutions, programmes, authors and figures are invented; regulators, laws and the subjects themselves are real. Anyone who runs Lectern replaces this content with their own.',
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
      summary: 'How to reach us, and whom to ask about what.',
      body: doc(
        p(
          'We are a small team and answer every message, on working days between 10 am and 6 pm, India time. Please choose the right address below: you will get your answer sooner.',
        ),
        labelled(
          [
            'You want advice on a course',
            'Use the [counselling form](/counselling). It asks what we need to know, and you get a receipt with a reference.',
            'phone',
          ],
          [
            'You found a mistake in an article',
            'Write to [corrections@lectern.example](mailto:corrections@lectern.example) with a link to the page. We check it within three working days, correct it, and credit you if you like.',
            'book',
          ],
          [
            'You have a complaint, or a question about your data',
            'Write to the [grievance officer](page:grievance).',
            'shield',
          ],
          [
            'You have already sent a request',
            'Write to [hello@lectern.example](mailto:hello@lectern.example) and quote the reference on your receipt. You can also change or withdraw the request yourself, with the link in our e-mail.',
            'check',
          ],
          [
            'You represent an institution',
            'Write to [institutions@lectern.example](mailto:institutions@lectern.example). Send facts with sources; we present all institutions in the same way.',
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
          'This office is not open to visitors. If you would like to talk to someone face to face, say so in the form and we will arrange a video call.',
        ),
        h2('If you cannot use the form'),
        p(
          'The whole site works without JavaScript, with a keyboard, and with a screen reader. If something does not, that is our mistake. Tell us what you use and where it stopped working, and send us your request by e-mail in the meantime.',
        ),
        h2('Before you write'),
        ul(
          'We cannot say whether you will be admitted. Only the institution can.',
          'We cannot grant scholarships or loans, but we know which questions to ask a lender.',
          'We never ask for money, a password or a one-time code on the phone. Anyone who does is not from Lectern; please [tell us](page:grievance).',
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
        'How our articles are made, how we handle money and mistakes, and what we use AI for.',
      body: doc(
        p(
          'You may spend money and years on the strength of what you read here, so you should know how it is made. These are the rules we hold ourselves to; judge us by them.',
        ),
        h2('Who writes'),
        p(
          'Every article carries the names of those who wrote it. They know the subject from work or teaching, and their author page says how. Where a second person has checked the facts, you see the name and the day under “Reviewed by”.',
        ),
        h2('How an article is made'),
        ol(
          'We hear the same question again and again, in calls or by e-mail.',
          'A writer answers it, with sources, and with code that has been run.',
          'An editor asks what a beginner would not understand and what an expert would deny.',
          'Facts that change, such as fees, rules and versions, get a source and a date.',
          'After publication, the article has an owner, who reviews it at least once a year.',
        ),
        h2('Dates'),
        p(
          '“Updated” means that the substance has changed. We do not change dates to look fresh; a corrected comma does not count.',
        ),
        h2('Mistakes'),
        p(
          'When a statement was wrong, we correct it and add a note to the article with the day and what was wrong before. Small spelling mistakes are corrected without a note. If you find something, [write to us](page:contact).',
        ),
        h2('Numbers'),
        p(
          'A number without a source is left out. We name who counted, when, and how many answered. “Nine in ten” of eleven people is an anecdote, and we say so. Claims on course pages expire; when nobody renews the evidence, they disappear by themselves.',
        ),
        h2('Money'),
        p('Some institutions pay us for enrolments. To keep this out of our writing:'),
        ul(
          'writers and editors do not learn who pays, or how much',
          'counsellors have no target for enrolments and no share in them',
          'recommendations are ordered by topic and level, never by payment',
          'links for which we are paid are marked, for you and for search engines',
          'institutions see articles that mention them when everyone else does',
        ),
        p('An institution may point out errors of fact. It may not choose our words.'),
        h2('AI'),
        p(
          'Writers may use language models to improve wording, to look for gaps or to check spelling. They may not publish facts, quotations or numbers that come from a model without another source. Where a model did more than check the spelling, a note under the article says what it did. A person is responsible for every sentence.',
        ),
        h2('Images'),
        p(
          'Our illustrations are drawn for us and described for people who cannot see them. We do not use stock photographs.',
        ),
        h2('Independent complaints'),
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
